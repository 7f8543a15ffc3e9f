import 'reflect-metadata';
import { RequestMethod, type Type } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { newId } from '@app/kernel/ids.js';
import type { Action } from '@app/kernel/permissions.js';
import { BEFORE_PASSWORD_CHANGE, CAN, PUBLIC } from '@app/platform/access/access.decorators.js';
import type { TestApp } from '../app.js';

/** One route of the running application, as its decorators say. */
export type Route = {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** With its parameters: `/api/v1/volunteers/:id`. */
  path: string;
  /** `POST /volunteers/:id/unmasking`, for tables and for messages. */
  name: string;
  action: Action | null;
  isPublic: boolean;
  isBeforePasswordChange: boolean;
  /** The wire class of its body; null where it takes none. */
  body: Type | null;
  query: Type | null;
};

/** Where Nest keeps what `@Body()` and `@Query()` said: `<kind>:<index>` → the parameter. */
const ARGUMENTS = '__routeArguments__';
const BODY = 3;
const QUERY = 4;
const OUTSIDE_API = /^\/(health|metrics)/;

export function routesOf(app: TestApp): Route[] {
  const scanner = new MetadataScanner();
  return app
    .get(DiscoveryService)
    .getControllers()
    .flatMap(({ metatype }) => {
      const controller = metatype as Type;
      const methods = scanner.getAllMethodNames(controller.prototype as object);
      return methods.flatMap((method) => routeOf(controller, method) ?? []);
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

export const isWrite = ({ method }: Route): boolean => method !== 'GET';

/** The address with its parameters filled in; what is not given is an id that nothing has. */
export function addressOf({ path }: Route, params: Readonly<Record<string, string>> = {}): string {
  return path.replace(/:(\w+)/g, (_, name: string) => params[name] ?? newId());
}

export function send(body: unknown, headers: Record<string, string> = {}): RequestInit {
  return { headers: { 'Content-Type': 'application/json', ...headers }, body: JSON.stringify(body) };
}

function routeOf(controller: Type, method: string): Route | null {
  const prototype = controller.prototype as Record<string, object>;
  const handler = prototype[method]!;
  if (!Reflect.hasMetadata('path', handler)) return null;
  const parts = [Reflect.getMetadata('path', controller), Reflect.getMetadata('path', handler)] as string[];
  const short = `/${parts
    .map((part) => part.replace(/^\/|\/$/g, ''))
    .filter(Boolean)
    .join('/')}`;
  const verb = RequestMethod[Reflect.getMetadata('method', handler) as number] as Route['method'];
  const types = (Reflect.getMetadata('design:paramtypes', prototype, method) as Type[] | undefined) ?? [];
  const given = (Reflect.getMetadata(ARGUMENTS, controller, method) ?? {}) as Record<
    string,
    { index: number; data?: string }
  >;
  const typeOf = (kind: number): Type | null => {
    const found = Object.entries(given).find(([key, { data }]) => key.startsWith(`${kind}:`) && !data);
    return found ? (types[found[1].index] ?? null) : null;
  };
  return {
    method: verb,
    path: OUTSIDE_API.test(short) ? short : `/api/v1${short}`,
    name: `${verb} ${short}`,
    action: (Reflect.getMetadata(CAN, handler) as Action | undefined) ?? null,
    isPublic: Reflect.getMetadata(PUBLIC, handler) === true,
    isBeforePasswordChange: Reflect.getMetadata(BEFORE_PASSWORD_CHANGE, handler) === true,
    body: typeOf(BODY),
    query: typeOf(QUERY),
  };
}
