import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { Injectable, Module, type Type } from '@nestjs/common';
import { DiscoveryModule, DiscoveryService, MetadataScanner, NestFactory } from '@nestjs/core';
import { PERMISSIONS } from '@app/kernel/permissions.js';
import { REFUSALS } from '@app/kernel/refusals.js';
import { CAN, PUBLIC } from '@app/platform/access/access.decorators.js';
import { Database } from '@app/platform/database/database.js';
import { HandlersRegistry } from '@app/platform/events/handlers.registry.js';
import { Every } from '@app/platform/events/on-event.js';
import { startApp } from './app.js';

/** The rules of the house, as tables. A rule that has to give way gets a line here that says why. */

/** Importer → imported. Whatever is not listed is forbidden, so there is no way back and no cycle. */
const DIRECTIONS: Record<string, readonly string[]> = {
  kernel: [],
  platform: ['kernel'],
  ledger: ['platform', 'kernel'],
  people: ['platform', 'kernel'],
  points: ['ledger', 'people', 'platform', 'kernel'],
  partnerships: ['people', 'platform', 'kernel'],
  // Ledger as well: a record that becomes final posts its minutes and the points that the policy gives in one write.
  activities: ['points', 'people', 'ledger', 'platform', 'kernel'],
  registrations: ['activities', 'partnerships', 'people', 'platform', 'kernel'],
  // Points as well: what is missing to the next place is said in time to serve, which the policy in force decides.
  rankings: ['points', 'ledger', 'people', 'platform', 'kernel'],
  // Points as well: an award may bring the bonus that the policy in force names.
  recognition: ['rankings', 'partnerships', 'points', 'people', 'ledger', 'platform', 'kernel'],
  operations: ['platform', 'kernel'],
  product: ['*'],
};

/** What a line may touch, by the suffix of its file: patterns over `<lib>/<path>` and `npm:<package>`. */
const SUFFIXES: Record<string, readonly RegExp[]> = {
  '.rules.ts': [/\.rules\.ts$/, /^kernel\//],
  '.wire.ts': [
    /\.rules\.ts$/,
    /\.wire\.ts$/,
    /^kernel\//,
    /^platform\/http\/wire-checks\.ts$/,
    /^npm:(class-validator|class-transformer|@nestjs\/swagger)$/,
  ],
  '.entity.ts': [/\.rules\.ts$/, /^kernel\//, /^platform\/database\/columns\.ts$/, /^npm:typeorm$/],
  // The health controller is the machine looking at itself; it alone asks the database and Redis.
  '.controller.ts': [
    /\.rules\.ts$/,
    /\.wire\.ts$/,
    /\.service\.ts$/,
    /^kernel\//,
    /^platform\/(access|http|files)\//,
    /^npm:(@nestjs\/(common|swagger)|fastify|rxjs)$/,
  ],
  '.jobs.ts': [
    /\.service\.ts$/,
    /^[a-z]+\/index\.ts$/,
    /^kernel\//,
    /^platform\/(events\/on-event|database\/tx)\.ts$/,
    /^npm:@nestjs\/common$/,
  ],
};

/** Words that must not stand in a kind of file, and why. */
const FORBIDDEN: readonly { name: string; where: RegExp; word: RegExp; except?: readonly string[] }[] = [
  {
    name: 'rules know no clock, no randomness, no I/O and no waiting',
    where: /\.rules\.ts$/,
    word: /\b(Date\.now|new Date\(\)|Math\.random|performance\.|process\.|fetch\(|console\.|randomUUID|setTimeout|await |async )/,
  },
  { name: 'controllers decide nothing', where: /\.controller\.ts$/, word: /\bif \(|\bswitch \(/, except: ['platform/http/health.controller.ts'] },
  { name: 'only the clock and the tools read the time', where: /\.(service|jobs|entity|wire|controller)\.ts$/, word: /\bDate\.now\(|new Date\(\)/ },
  { name: 'no forwardRef', where: /\.ts$/, word: /\bforwardRef\b/ },
  { name: 'no lazy import', where: /\.ts$/, word: /\bimport\(/ },
  { name: 'the environment is read in one place', where: /\.ts$/, word: /\bprocess\.env\b/, except: ['platform/config.ts'] },
  { name: 'named exports only', where: /\.ts$/, word: /^export default\b/m },
  { name: 'no any', where: /\.ts$/, word: /(:|<|\bas) any\b/ },
];

const LIBS = resolve(import.meta.dirname, '..', 'libs');
const IMPORT = /(?:^|[;\n])\s*(?:import|export)\s(?:[^'"`;]*?\sfrom\s)?\s*'([^']+)'/g;
const NO_HOME = /\/(common|shared|utils|helpers|dto|interfaces|constants)\//;

const all = sourcesIn(LIBS);
const sources = all.filter(({ path }) => !path.endsWith('.spec.ts'));

describe('the house', () => {
  it('has libs that the table of directions knows', () => {
    const unknown = readdirSync(LIBS).filter((lib) => !(lib in DIRECTIONS));
    expect(unknown).toEqual([]);
  });

  it.each(Object.entries(DIRECTIONS))('%s imports only what lies below it', (lib, below) => {
    const allowed = new Set([lib, ...below]);
    const wrong = sources
      .filter((source) => source.lib === lib)
      .flatMap((source) => source.imports.filter((i) => i.lib && !allowed.has(i.lib) && !below.includes('*')).map(arrow(source)));
    expect(wrong).toEqual([]);
  });

  it('enters another lib through its index, its rules or (the product) its list of tables', () => {
    const isDoor = (from: Source, { lib, target }: Import): boolean =>
      !lib ||
      lib === from.lib ||
      lib === 'kernel' ||
      lib === 'platform' ||
      /\.rules\.ts$/.test(target) ||
      target === `${lib}/index.ts` ||
      (from.lib === 'product' && target === `${lib}/entities.ts`);
    expect(sources.flatMap((source) => source.imports.filter((i) => !isDoor(source, i)).map(arrow(source)))).toEqual([]);
  });

  it('writes imports of other libs with the alias, of its own without', () => {
    const wrong = sources.flatMap((source) =>
      source.imports.filter((i) => i.lib && i.isAlias === (i.lib === source.lib)).map(arrow(source)),
    );
    expect(wrong).toEqual([]);
  });

  it('imports nothing from apps or test', () => {
    expect(sources.flatMap((source) => source.imports.filter((i) => i.target.startsWith('..')).map(arrow(source)))).toEqual([]);
  });

  it.each(Object.entries(SUFFIXES))('*%s touches only what its suffix allows', (suffix, allowed) => {
    const wrong = sources
      .filter(({ path }) => path.endsWith(suffix) && path !== 'platform/http/health.controller.ts')
      .flatMap((source) => source.imports.filter((i) => !allowed.some((pattern) => pattern.test(i.target))).map(arrow(source)));
    expect(wrong).toEqual([]);
  });

  it.each(FORBIDDEN)('$name', ({ where, word, except = [] }) => {
    const wrong = sources
      .filter(({ path }) => where.test(path) && !except.includes(path))
      .filter(({ code }) => word.test(code))
      .map(({ path, code }) => `${path}: ${word.exec(code)![0]}`);
    expect(wrong).toEqual([]);
  });

  it('names what crosses HTTP once: of two wire classes with one name the API description would know only one', () => {
    const names = sources
      .filter(({ path }) => path.endsWith('.wire.ts'))
      .flatMap(({ code }) => [...code.matchAll(/^export class (\w+)/gm)].map((match) => match[1]!));
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  });

  it('keeps each thing with its noun', () => {
    expect(all.filter(({ path }) => NO_HOME.test(`/${path}`)).map(({ path }) => path)).toEqual([]);
  });
});

describe('the tables of facts', () => {
  const apps = sourcesIn(resolve(LIBS, '..', 'apps'), /(?<!\.d)\.(ts|vue)$/).filter(({ path }) => !path.endsWith('.spec.ts'));
  const said = [...sources, ...apps].filter(({ path }) => path !== 'kernel/refusals.ts' && path !== 'kernel/permissions.ts');
  const isSaid = (word: string): boolean => said.some(({ code }) => code.includes(`'${word}'`));

  it('hold no refusal that nothing refuses', () => {
    expect(Object.keys(REFUSALS).filter((code) => !isSaid(code))).toEqual([]);
  });

  it('give every refusal a Chinese sentence that ends', () => {
    const odd = Object.entries(REFUSALS).filter(([code, { text }]) => !/^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/.test(code) || !/[一-鿿].*([。?!]|\{reason\})$/.test(text));
    expect(odd).toEqual([]);
  });

  it('hold no action that no route asks for', () => {
    const asked = new Set(sources.flatMap(({ code }) => [...code.matchAll(/@Can\('([^']+)'\)/g)].map((match) => match[1]!)));
    expect(Object.keys(PERMISSIONS).filter((action) => !asked.has(action))).toEqual([]);
  });

  it('hold no event that nobody announces', () => {
    const events = sources.find(({ path }) => path === 'kernel/events.ts')!;
    const names = [...events.code.matchAll(/^ {2}'([^']+)':/gm)].map((match) => match[1]!);
    expect(names).toContain('schedule.ticked');
    expect(names.filter((name) => name !== 'schedule.ticked' && !sources.some(({ code }) => code.includes(`emit('${name}'`)))).toEqual([]);
  });
});

describe('the running application', () => {
  it('decides about every route: who can, or that it is public', async () => {
    const app = await startApp();
    try {
      const scanner = new MetadataScanner();
      const routes = app.get(DiscoveryService).getControllers().flatMap(({ metatype }) =>
        scanner
          .getAllMethodNames((metatype as Type).prototype as object)
          .map((name) => ({
            route: `${(metatype as Type).name}.${name}`,
            handler: ((metatype as Type).prototype as Record<string, object>)[name]!,
          }))
          .filter(({ handler }) => Reflect.hasMetadata('path', handler)),
      );
      expect(routes.length).toBeGreaterThan(3);
      const undecided = routes.filter(({ handler }) => {
        const action = Reflect.getMetadata(CAN, handler) as string | undefined;
        const isPublic = Reflect.getMetadata(PUBLIC, handler) === true;
        return isPublic ? action !== undefined : !(action! in PERMISSIONS);
      });
      expect(undecided.map(({ route }) => route)).toEqual([]);
    } finally {
      await app.close();
    }
  });

  it('does not boot with two handlers of one name', async () => {
    @Injectable()
    class One {
      @Every('0 1 * * *', 'twice.named') async run(): Promise<void> {}
    }
    @Injectable()
    class Other {
      @Every('0 2 * * *', 'twice.named') async run(): Promise<void> {}
    }
    const providers = [One, Other, HandlersRegistry, { provide: Database, useValue: { useHandlers: () => undefined } }];
    @Module({ imports: [DiscoveryModule], providers })
    class Twice {}
    await expect(NestFactory.createApplicationContext(Twice, { logger: false, abortOnError: false })).rejects.toThrow(
      'two handlers are named twice.named',
    );
  });
});

/** `target` is `<lib>/<path>.ts`, `npm:<package>`, or a path that leads out of libs. */
type Import = { target: string; lib: string | null; isAlias: boolean };
type Source = { path: string; lib: string; code: string; imports: Import[] };

function sourcesIn(root: string, names = /\.ts$/): Source[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => names.test(path) && !path.includes('node_modules'))
    .map((path) => {
      const code = withoutComments(readFileSync(join(root, path), 'utf8'));
      return { path, lib: path.split('/')[0]!, code, imports: importsOf(code, path) };
    });
}

function importsOf(code: string, path: string): Import[] {
  return [...code.matchAll(IMPORT)].map((match) => targetOf(match[1]!, path));
}

function targetOf(specifier: string, from: string): Import {
  const isAlias = specifier.startsWith('@app/');
  if (!isAlias && !specifier.startsWith('.')) {
    const name = specifier.split('/').slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
    return { target: `npm:${name}`, lib: null, isAlias };
  }
  const file = isAlias ? specifier.slice('@app/'.length) : relative(LIBS, resolve(LIBS, dirname(from), specifier));
  return { target: file.replace(/\.js$/, '.ts'), lib: file.startsWith('..') ? null : file.split('/')[0]!, isAlias };
}

/** Comments may speak of what code may not do. */
function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
}

function arrow(source: Source): (imported: Import) => string {
  return ({ target }) => `${source.path} → ${target}`;
}
