import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { workbookParts, zipOf } from '../../../test/zip-files.js';

const LIBS = fileURLToPath(new URL('../..', import.meta.url));
const PACKAGES = fileURLToPath(new URL('../../../node_modules', import.meta.url));

/** Compiles a folder of libs as the build does: TypeScript out, aliases made relative. */
function build(folder: string, to: string): void {
  for (const file of readdirSync(join(LIBS, folder))) {
    if (!file.endsWith('.ts') || file.endsWith('.spec.ts')) continue;
    const target = join(to, folder, file.replace(/\.ts$/, '.js'));
    const { outputText } = ts.transpileModule(readFileSync(join(LIBS, folder, file), 'utf8'), {
      compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext },
    });
    const up = relative(dirname(target), to);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, outputText.replace(/'@app\//g, `'${up}/`));
  }
}

// The other specs run the thread from its sources; this one runs what a server runs.
it('the compiled program reads files in its compiled thread', () => {
  mkdirSync(join(PACKAGES, '.cache'), { recursive: true });
  const place = mkdtempSync(join(PACKAGES, '.cache', 'spreadsheets-'));
  try {
    build('kernel', place);
    build('platform/spreadsheets', place);
    writeFileSync(join(place, 'package.json'), '{"type":"module"}');
    const sheet = '<row r="1"><c r="A1" t="inlineStr"><is><t>姓名</t></is></c></row>';
    writeFileSync(join(place, 'good.xlsx'), zipOf(workbookParts(sheet)));
    writeFileSync(join(place, 'bad.xlsx'), zipOf([{ name: 'a.txt', content: 'x' }]));
    writeFileSync(
      join(place, 'run.js'),
      `import { readFileSync } from 'node:fs';
       import { readWorkbook } from './platform/spreadsheets/read-workbook.js';
       const file = (name) => readFileSync(new URL(name, import.meta.url));
       const good = await readWorkbook(file('good.xlsx'), 'good.xlsx');
       const csv = await readWorkbook(Buffer.from('a,b'), 'a.csv');
       const bad = await readWorkbook(file('bad.xlsx'), 'bad.xlsx').catch((error) => error.code);
       console.log(JSON.stringify([good.sheets[0].rows, csv.sheets[0].rows, bad]));`,
    );
    const env = { ...process.env, NODE_OPTIONS: '' };
    const output = execFileSync(process.execPath, ['run.js'], { cwd: place, env, encoding: 'utf8' });
    expect(JSON.parse(output)).toEqual([[['姓名']], [['a', 'b']], 'file.wrong-type']);
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
});
