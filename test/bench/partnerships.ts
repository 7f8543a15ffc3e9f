import { RequestMethod, type Type } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { CAN } from '@app/platform/access/access.decorators.js';
import { writeWorkbook } from '@app/platform/spreadsheets/write-workbook.js';
import fastify from 'fastify';
import { compareTimes, print, quantile, round3, type BenchOptions } from './measure.js';
import { partnershipsBench, TODAY, type PartnershipsBench } from './partnerships-world.js';

const SIZES = { units: 5_000, contributions: 20_000 };
const QUICK_SIZES = { units: 1_000, contributions: 4_000 };
const FIRST_PAGE_LIMIT_MS = 100;
const WHOLE_LIMIT_MS = 1_000;
const LEAST_RATIO = 0.3;

type Source = {
  table: string;
  order: string;
  area?: string;
  /** What else the page says: read as well, under the same condition on areas. */
  beside?: (where: string) => string;
};

/** The rows that a route reads, for the bare query beside it: counted, and the first page in the same order. */
const LISTS: Record<string, Source> = {
  '/units': { table: 'units x', order: 'x.name, x.id' },
  '/contracts': { table: 'co_building_contracts x JOIN units u ON u.id = x.unit_id', order: 'x.end_on, x.id' },
  '/obligations': { table: 'obligations x JOIN co_building_contracts c ON c.id = x.contract_id JOIN units u ON u.id = x.unit_id', order: 'x.due_on, x.id' },
  '/contributions': { table: 'contributions x JOIN units u ON u.id = x.unit_id', order: 'x.occurred_on DESC, x.id DESC' },
  '/consultation-rounds': { table: 'consultation_rounds x JOIN units u ON u.id = x.unit_id', order: 'x.open_on DESC, x.id DESC' },
  '/consultation-opinions': { table: 'consultation_opinions o JOIN consultation_rounds x ON x.id = o.round_id', order: 'o.id' },
  // Red first: what was said in every contract's rounds has to be added up before anybody knows the first page.
  '/consultation-standings': {
    table: 'co_building_contracts x JOIN units u ON u.id = x.unit_id',
    order: 'u.name, x.id',
    beside: (where) => `SELECT r.contract_id, r.contract_year, o.side, COUNT(*), SUM(o.replied_at IS NULL) ${where.replace('WHERE', 'JOIN consultation_rounds r ON r.contract_id = x.id JOIN consultation_opinions o ON o.round_id = r.id WHERE')} GROUP BY r.contract_id, r.contract_year, o.side`,
  },
  '/joint-meetings': { table: 'joint_meetings x', order: 'x.held_on DESC, x.id' },
  '/evaluations': { table: 'mutual_evaluations x', order: 'x.id' },
  '/demands': { table: 'demand_items x', order: 'x.urgency_rank, x.id' },
  '/resources': { table: 'resource_items x JOIN units u ON u.id = x.unit_id', order: 'x.id' },
  '/claims': { table: 'claims x JOIN demand_items d ON d.id = x.demand_id', order: 'x.id', area: 'd.community_id' },
  '/projects': { table: 'project_items x', order: 'x.id' },
  '/party-orgs': { table: 'party_orgs x', order: 'x.name, x.id' },
  '/partners': { table: 'community_partners x', order: 'x.review_on, x.id' },
  // With each, when it was last visited and what is open there.
  '/assignments': {
    table: 'liaison_assignments x',
    order: 'x.from_on DESC, x.id DESC',
    area: 'x.area_id',
    beside: (where) => `SELECT e.assignment_id, MAX(e.occurred_on), SUM(e.state = 'OPEN') FROM liaison_ledger_entries e WHERE e.assignment_id IN (SELECT id FROM (SELECT x.id ${where} ORDER BY x.from_on DESC, x.id DESC LIMIT 50) page) GROUP BY e.assignment_id`,
  },
  '/liaison-entries': {
    table: 'liaison_ledger_entries e JOIN liaison_assignments x ON x.id = e.assignment_id JOIN accounts c ON c.id = e.recorded_by',
    order: 'e.occurred_on DESC, e.id DESC',
    area: 'x.area_id',
  },
};

/** Views over everything: the sums, or the whole sheet. The bare side reads the same rows; for a sheet it writes them as well. */
const WHOLES: { path: string; source: Source; columns: string; groupBy?: string; isSheet: boolean }[] = [
  { path: '/assignment-roll-up', source: LISTS['/liaison-entries']!, columns: 'x.area_id, COUNT(*) ', isSheet: false },
  { path: '/community-comparison', source: LISTS['/contributions']!, columns: 'x.community_id, COUNT(*)', isSheet: false },
  {
    path: '/contribution-totals',
    source: LISTS['/contributions']!,
    columns: 'x.contribution_kind, SUBSTR(x.occurred_on, 1, 7), x.unit_id, COUNT(*), SUM(x.amount_fen), SUM(x.quantity)',
    groupBy: 'x.contribution_kind, SUBSTR(x.occurred_on, 1, 7), x.unit_id',
    isSheet: false,
  },
  { path: `/partnership-exports/units.xlsx`, source: LISTS['/units']!, columns: 'x.id, x.name, x.unit_type, x.uscc, x.contact, x.external_no, x.created_at, x.community_id', isSheet: true },
  {
    path: '/partnership-exports/liaison-ledger.xlsx',
    source: LISTS['/liaison-entries']!,
    columns: 'e.id, e.kind, e.state, e.occurred_on, e.text, e.due_on, e.done_on, x.cadre_name',
    isSheet: true,
  },
  { path: '/contributions.xlsx', source: LISTS['/contributions']!, columns: 'x.id, u.name, x.contribution_kind, x.item_name, x.quantity, x.measure, x.amount_fen, x.occurred_on', isSheet: true },
  { path: '/consultation-standings.xlsx', source: LISTS['/consultation-standings']!, columns: 'x.id, u.name, x.contract_no, x.start_on, x.end_on, x.state', isSheet: true },
];
const MOST_SHEET_ROWS = 10_000;

/** Five thousand units and twenty thousand contributions: every list's first page, every sum and every sheet. */
export async function partnerships({ engines, quick }: BenchOptions): Promise<void> {
  for (const engine of engines) {
    const world = await partnershipsBench(engine, quick ? QUICK_SIZES : SIZES);
    if (!world) {
      process.stderr.write('partnerships: no MariaDB or MySQL on this machine, skipped\n');
      continue;
    }
    try {
      const paths = listPaths(world);
      const unmeasured = paths.filter((path) => !(path in LISTS));
      if (unmeasured.length > 0) process.stderr.write(`partnerships: no bare query yet for ${unmeasured.join(', ')}\n`);
      for (const path of paths) await list(world, engine, path, quick ? 15 : 40);
      for (const whole of WHOLES) await everything(world, engine, whole, quick ? 3 : 7);
    } finally {
      await world.close();
    }
  }
}

/** Every route that answers a page of something about partnerships to a street's administrator. */
function listPaths(world: PartnershipsBench): string[] {
  const scanner = new MetadataScanner();
  const found = world.app.get(DiscoveryService).getControllers().flatMap(({ metatype }) => {
    const controller = metatype as Type;
    const prototype = controller.prototype as Record<string, object>;
    return scanner.getAllMethodNames(prototype).flatMap((method) => {
      const handler = prototype[method]!;
      if (!Reflect.hasMetadata('path', handler)) return [];
      const parts = [Reflect.getMetadata('path', controller), Reflect.getMetadata('path', handler)] as string[];
      const path = `/${parts.map((part) => part.replace(/^\/|\/$/g, '')).filter(Boolean).join('/')}`;
      const isGet = RequestMethod[Reflect.getMetadata('method', handler) as number] === 'GET';
      return isGet && Reflect.getMetadata(CAN, handler) && path in LISTS ? [path] : [];
    });
  });
  return [...new Set(found)].sort();
}

async function list(world: PartnershipsBench, engine: string, path: string, rounds: number): Promise<void> {
  const { table, order, area = 'x.community_id', beside } = LISTS[path]!;
  const where = `FROM ${table} WHERE ${area} IN (SELECT id FROM areas WHERE path LIKE ?)`;
  const params = [`${world.streetPath}%`];
  const bare = bareServer(async () => ({
    ...(beside ? { beside: await world.raw(beside(where), params) } : {}),
    total: await world.raw(`SELECT COUNT(*) ${where}`, params),
    items: await world.raw(`SELECT * ${where} ORDER BY ${order} LIMIT 50`, params),
  }));
  const { oursMs, bareMs } = await inPairs(rounds, () => get(world, `${path}?page=1&size=50`), bare);
  const p95 = round3(quantile(oursMs, 0.95));
  const compared = compareTimes(oursMs, bareMs);
  const note = `first page of 50 over HTTP, p95 ${p95} ms${fault(p95, FIRST_PAGE_LIMIT_MS, compared.ratio)}; beside it a bare Fastify with the bare count and page`;
  print({ bench: `partnerships.list ${path}`, engine, ...compared, unit: 'ms', note });
}

async function everything(world: PartnershipsBench, engine: string, { path, source, columns, groupBy, isSheet }: (typeof WHOLES)[number], rounds: number): Promise<void> {
  const where = `FROM ${source.table} WHERE ${source.area ?? 'x.community_id'} IN (SELECT id FROM areas WHERE path LIKE ?)`;
  const rest = isSheet ? ` ORDER BY ${source.order} LIMIT ${MOST_SHEET_ROWS}` : ` GROUP BY ${groupBy ?? columns.split(',')[0]}`;
  const bare = bareServer(async () => {
    const rows = await world.raw(`SELECT ${columns} ${where}${rest}`, [`${world.streetPath}%`]);
    const headers = columns.split(',').map((column) => ({ header: column.trim() }));
    return isSheet ? writeWorkbook({ name: '表', columns: headers, rows: rows as (string | number | null)[][] }) : rows;
  });
  const from = `${TODAY.slice(0, 4)}-01-01`;
  // Half a year of entries, as a quarter's or half-year's ledger is handed in.
  const to = path.includes('ledger') ? `${TODAY.slice(0, 4)}-07-01` : `${Number(TODAY.slice(0, 4)) + 1}-01-01`;
  const query = path.startsWith('/consultation') ? '' : path.startsWith('/contribution') ? '?year=2026' : `?from=${from}&to=${to}`;
  const { oursMs, bareMs } = await inPairs(rounds, () => get(world, path + query), bare);
  const worst = round3(Math.max(...oursMs));
  const compared = compareTimes(oursMs, bareMs);
  const note = `whole over HTTP, slowest ${worst} ms${fault(worst, WHOLE_LIMIT_MS, compared.ratio)}; beside it the bare ${isSheet ? 'rows written as a plain sheet' : 'sums'}`;
  print({ bench: `partnerships.${isSheet ? 'export' : 'sums'} ${path}`, engine, ...compared, unit: 'ms', note });
}

/** A web server that does nothing but this. */
function bareServer(answer: () => Promise<unknown>): () => Promise<void> {
  const server = fastify();
  server.get('/', answer);
  return async () => {
    const { statusCode, body } = await server.inject('/');
    if (statusCode !== 200) throw new Error(body);
  };
}

function fault(ms: number, limitMs: number, ratio: number): string {
  return `${ms > limitMs ? ` (MORE THAN ${limitMs})` : ''}${ratio < LEAST_RATIO ? ` (RATIO BELOW ${LEAST_RATIO})` : ''}`;
}

async function get(world: PartnershipsBench, path: string): Promise<void> {
  const answer = await world.app.inject({ method: 'GET', url: `/api/v1${path}`, headers: { cookie: world.cookie } });
  if (answer.statusCode !== 200) throw new Error(`${path}: ${answer.statusCode} ${answer.body.slice(0, 300)}`);
}

async function inPairs(rounds: number, ours: () => Promise<void>, bare: () => Promise<void>): Promise<{ oursMs: number[]; bareMs: number[] }> {
  const [oursMs, bareMs]: [number[], number[]] = [[], []];
  for (let i = -2; i < rounds; i++) {
    const start = performance.now();
    await bare();
    const between = performance.now();
    await ours();
    const end = performance.now();
    if (i < 0) continue;
    bareMs.push(between - start);
    oursMs.push(end - between);
  }
  return { oursMs, bareMs };
}
