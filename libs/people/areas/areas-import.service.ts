import { Injectable } from '@nestjs/common';
import { refuse } from '@app/kernel/refusals.js';
import { placeholders, type Reader } from '@app/platform/database/reader.js';
import type { Tx } from '@app/platform/database/tx.js';
import { ImportKind, type ImportContext, type ImportLine } from '@app/platform/imports/import-kind.js';
import type { LineOutcome } from '@app/platform/imports/import.rules.js';
import { Area } from './area.entity.js';
import { AREA_FIELDS, decideArea, readAreaRow, type AreaRow, type PlacedArea } from './areas-import.rules.js';
import { AreasService } from './areas.service.js';
import type { AreaLevel } from './area.rules.js';

const CODES_PER_QUERY = 500;

type Planned = { temporaryId: string; parentId: string; level: AreaLevel; row: AreaRow };

/** Grids and compounds of a community, or communities of a street, from a sheet, in any order of lines. */
@Injectable()
export class AreasImport extends ImportKind {
  readonly kind = 'areas';
  readonly title = '区域名单';
  readonly fields = AREA_FIELDS;
  override readonly areaLevels = ['SUBDISTRICT', 'COMMUNITY'];
  /** Lines hang on each other, so all are one write; there are hundreds, not hundred thousands. */
  override readonly rowsPerWrite = 100_000;

  constructor(private readonly areas: AreasService) {
    super();
  }

  async check(
    reader: Reader,
    { areaId }: ImportContext,
    lines: readonly ImportLine[],
  ): Promise<LineOutcome[]> {
    return (await plan(reader, areaId, lines)).outcomes;
  }

  async apply(tx: Tx, { areaId }: ImportContext, lines: readonly ImportLine[]): Promise<LineOutcome[]> {
    await tx.lock(Area, [areaId]);
    const { outcomes, news } = await plan(tx, areaId, lines);
    const made = new Map<string, Area>();
    for (const { temporaryId, parentId, level, row } of news) {
      const parent = made.get(parentId) ?? (await tx.repo(Area).findOneByOrFail({ id: parentId }));
      const area = await this.areas.add(tx, parent, { level, code: row.code ?? undefined, name: row.name });
      made.set(temporaryId, area);
      await tx.audit('area.created', { type: 'area', id: area.id }, { code: area.code, level });
    }
    return outcomes;
  }
}

async function plan(
  reader: Reader,
  homeId: string,
  lines: readonly ImportLine[],
): Promise<{ outcomes: LineOutcome[]; news: Planned[] }> {
  const home = (await reader.repo(Area).findOneBy({ id: homeId })) ?? refuse('area.not-found');
  const below = await reader.query<PlacedArea & { parent_id: string | null }>(
    'SELECT id, level, code, name, parent_id FROM areas WHERE path LIKE ?',
    [`${home.path}%`],
  );
  const areas: PlacedArea[] = below.map(({ parent_id, ...area }) => ({ ...area, parentId: parent_id }));
  const read = lines.map(({ cells }) => readAreaRow(cells));
  const elsewhere = await codesOutside(
    reader,
    home,
    read.flatMap(({ row }) => (row?.code ? [row.code] : [])),
  );
  const outcomes: LineOutcome[] = read.map(({ problems }) => ({ outcome: 'rejected', problems, notes: [] }));
  const news: Planned[] = [];
  let open = read.flatMap(({ row }, i) => (row ? [{ row, i }] : []));
  // A parent may stand below its children: go over what waits until a round adds nothing.
  for (let grew = true; grew && open.length > 0;) {
    grew = false;
    const waiting: typeof open = [];
    for (const one of open) {
      const decision = decideArea(one.row, areas, home, elsewhere);
      if (decision.kind === 'waiting') {
        outcomes[one.i] = {
          outcome: 'rejected',
          problems: [{ field: decision.field, reason: decision.reason }],
          notes: [],
        };
        waiting.push(one);
      } else if (decision.kind === 'rejected') {
        outcomes[one.i] = {
          outcome: 'rejected',
          problems: [{ field: decision.field, reason: decision.reason }],
          notes: [],
        };
      } else if (decision.kind === 'unchanged') {
        outcomes[one.i] = { outcome: 'unchanged', problems: [], notes: [] };
      } else {
        const { parentId, level } = decision;
        const temporaryId = `new ${news.length}`;
        areas.push({ id: temporaryId, level, code: one.row.code ?? '', name: one.row.name, parentId });
        news.push({ temporaryId, parentId, level, row: one.row });
        outcomes[one.i] = { outcome: 'imported', problems: [], notes: [] };
        grew = true;
      }
    }
    open = waiting;
  }
  return { outcomes, news };
}

async function codesOutside(reader: Reader, home: Area, codes: readonly string[]): Promise<Set<string>> {
  const found = new Set<string>();
  for (let from = 0; from < codes.length; from += CODES_PER_QUERY) {
    const part = codes.slice(from, from + CODES_PER_QUERY);
    const rows = await reader.query<{ code: string }>(
      `SELECT code FROM areas WHERE code IN (${placeholders(part)}) AND path NOT LIKE ?`,
      [...part, `${home.path}%`],
    );
    for (const { code } of rows) found.add(code);
  }
  return found;
}
