/**
 * Lets a worker thread run the TypeScript sources as the tests do: `.js` imports find their `.ts`, `@app/` is
 * libs. Only threads that tests start load this; Jest has its own transformer, and the built program needs none.
 */
import { existsSync } from 'node:fs';
import { register } from 'node:module';

if (!new URL(import.meta.url).searchParams.has('hooks')) register(`${import.meta.url}?hooks`);

const LIBS = new URL('../libs/', import.meta.url);

export function resolve(specifier, context, next) {
  const local = specifier.startsWith('@app/')
    ? new URL(specifier.slice('@app/'.length), LIBS)
    : /^\.{1,2}\//.test(specifier)
      ? new URL(specifier, context.parentURL)
      : null;
  if (!local?.href.endsWith('.js')) return next(specifier, context);
  const source = new URL(local.href.replace(/\.js$/, '.ts'));
  return next(existsSync(source) ? source.href : local.href, context);
}

export async function load(url, context, next) {
  if (!url.endsWith('.ts')) return next(url, context);
  const { transformFile } = await import('@swc/core');
  const { fileURLToPath } = await import('node:url');
  const { code } = await transformFile(fileURLToPath(url), {
    swcrc: false,
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    },
    module: { type: 'es6' },
    sourceMaps: 'inline',
  });
  return { format: 'module', source: code, shortCircuit: true };
}
