import { Injectable } from '@nestjs/common';
import { newId } from '@app/kernel/ids.js';
import type { Action } from '@app/kernel/permissions.js';
import { refuse } from '@app/kernel/refusals.js';
import { AreasService, type Area } from '@app/people/index.js';
import { scopeOf } from '@app/platform/access/area-scope.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Database } from '@app/platform/database/database.js';
import { isDuplicateKey } from '@app/platform/database/errors.js';
import { placeholders, type Reader, type SqlParam } from '@app/platform/database/reader.js';
import type { TemplateContent } from '../contracts/agreement.rules.js';
import { OwnUnits } from '../units/own-unit.service.js';
import { ContractTemplate } from './contract-template.entity.js';
import { DEFAULT_TEMPLATE } from './default-template.rules.js';
import type { ChangeTemplate, CreateTemplate, OfferedTemplateView, TemplateContentWire, TemplateView } from './template.wire.js';

const BUILT_IN_NAME = '标准共建协议(内置)';

/** The words to start an agreement from. */
@Injectable()
export class TemplatesService {
  constructor(
    private readonly db: Database,
    private readonly areas: AreasService,
    private readonly ownUnits: OwnUnits,
  ) {}

  /** The built-in one first, then those of the actor's areas and of what lies above them. */
  async list(actor: Principal): Promise<TemplateView[]> {
    const where = offered(actor, 'contract.manage');
    const rows = await this.db.read.query<{ id: string; areaName: string }>(
      `SELECT t.id, a.name AS areaName FROM contract_templates t JOIN areas a ON a.id = t.area_id WHERE ${where.sql} ORDER BY t.retired, t.name, t.id`,
      where.params,
    );
    const templates = await this.db.read.repo(ContractTemplate).find();
    const byId = new Map(templates.map((one) => [one.id, one]));
    const builtIn = { id: null, areaId: null, areaName: null, name: BUILT_IN_NAME, content: DEFAULT_TEMPLATE, retired: false, changedAt: null };
    return [
      builtIn,
      ...rows.map(({ id, areaName }) => {
        const { areaId, name, content, retired, changedAt } = byId.get(id)!;
        return { id, areaId, areaName, name, content, retired, changedAt };
      }),
    ];
  }

  /** Refuses `area.not-found`, `contract-template.taken`. */
  async create(actor: Principal, input: CreateTemplate): Promise<string> {
    return this.db.write(async (tx) => {
      const area = await this.areas.require(tx, actor, 'contract.manage', input.areaId);
      const template = {
        id: newId(),
        areaId: area.id,
        name: input.name.trim(),
        content: cleaned(input.content),
        retired: false,
        changedBy: actor.accountId,
        changedAt: tx.at,
        createdAt: tx.at,
      };
      await orTaken(template.name, () => tx.insert(ContractTemplate, [template]));
      await tx.audit('contract-template.created', { type: 'contract-template', id: template.id });
      return template.id;
    });
  }

  /** Changes what the next agreements start from. Refuses `contract-template.not-found`, `contract-template.taken`. */
  async change(actor: Principal, id: string, input: ChangeTemplate): Promise<void> {
    await this.db.write(async (tx) => {
      const before = await tx.lockOne(ContractTemplate, id);
      const [area] = before ? await this.areas.byIds(tx, [before.areaId]) : [];
      scopeOf(actor, 'contract.manage').requires(area?.path, 'contract-template.not-found');
      const name = input.name?.trim() ?? before!.name;
      const content = input.content ? cleaned(input.content) : before!.content;
      const retired = input.retired ?? before!.retired;
      await orTaken(name, () =>
        tx.execute('UPDATE contract_templates SET name = ?, content = ?, retired = ?, changed_by = ?, changed_at = ? WHERE id = ?', [
          name,
          JSON.stringify(content),
          retired ? 1 : 0,
          actor.accountId,
          tx.at,
          id,
        ]),
      );
      await tx.audit('contract-template.changed', { type: 'contract-template', id }, { fields: Object.keys(input) });
    });
  }

  /** What a unit may start its proposal from: the built-in one, and those of its community and of what lies above. Refuses `unit.not-found`. */
  async listFor(actor: Principal, unitId: string): Promise<OfferedTemplateView[]> {
    const { community } = await this.ownUnits.require(this.db.read, actor, 'contract.propose', unitId);
    const above = idsOn(community.path);
    const rows = await this.db.read.query<OfferedTemplateView>(
      `SELECT id, name FROM contract_templates WHERE retired = 0 AND area_id IN (${placeholders(above)}) ORDER BY name, id`,
      above,
    );
    return [{ id: null, name: BUILT_IN_NAME }, ...rows];
  }

  /** The words to start from for a unit, whichever side drafts. Refuses `contract-template.not-found`. */
  async contentFor(actor: Principal, community: Pick<Area, 'path'>, id: string | undefined): Promise<TemplateContent> {
    if (!id) return DEFAULT_TEMPLATE;
    const found = await this.db.read.repo(ContractTemplate).findOneBy({ id });
    if (found && !found.retired && idsOn(community.path).includes(found.areaId)) return found.content;
    return this.contentOf(actor, id);
  }

  /** The words of a template that is offered to the actor; without an id, the built-in ones. Refuses `contract-template.not-found`. */
  async contentOf(actor: Principal, id: string | undefined, reader: Reader = this.db.read): Promise<TemplateContent> {
    if (!id) return DEFAULT_TEMPLATE;
    const where = offered(actor, 'contract.manage');
    const row = await reader.one(`SELECT t.id FROM contract_templates t JOIN areas a ON a.id = t.area_id WHERE t.id = ? AND ${where.sql}`, [
      id,
      ...where.params,
    ]);
    if (!row) refuse('contract-template.not-found');
    return (await reader.repo(ContractTemplate).findOneByOrFail({ id })).content;
  }
}

/** The areas on the way down to a community, itself included. */
function idsOn(path: string): string[] {
  return path.split('/').filter((id) => id !== '');
}

/** Of the actor's areas, and of the areas above: what the street has written serves its communities. */
function offered(actor: Principal, action: Action): { sql: string; params: SqlParam[] } {
  const scope = scopeOf(actor, action);
  const within = scope.within('t.area_id');
  const above = scope.paths.flatMap(idsOn);
  return { sql: `(${within.sql} OR t.area_id IN (${placeholders(above)}))`, params: [...within.params, ...above] };
}

function cleaned(content: TemplateContentWire): TemplateContent {
  const lines = (list: readonly string[]): string[] => list.map((line) => line.trim());
  return {
    title: content.title.trim(),
    preamble: content.preamble.trim(),
    goals: content.goals.map(({ title, target, measure }) => ({ title: title.trim(), target, measure: measure.trim() })),
    communityDuties: lines(content.communityDuties),
    unitDuties: lines(content.unitDuties),
    obligations: content.obligations.map(({ side, title, afterMonths, quantity, measure }) => ({
      side,
      title: title.trim(),
      afterMonths,
      quantity: quantity ?? null,
      measure: measure?.trim() || null,
    })),
    clauses: lines(content.clauses),
  };
}

async function orTaken<T>(name: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (isDuplicateKey(error)) refuse('contract-template.taken', { name });
    throw error;
  }
}
