export type Server = { url: string; port: number; folder: string; stop(): Promise<void> };

export function startServices(env?: Record<string, string | undefined>): Promise<{
  databaseUrl: string | null;
  redisUrl: string | null;
  missing: string[];
  stop(): Promise<unknown>;
}>;
export function startDatabase(): Promise<Server | null>;
/** With a port, a Redis that comes back where an earlier one was. */
export function startRedis(port?: number): Promise<Server | null>;
export function onPath(program: string): string | null;
export function freePort(): Promise<number>;
