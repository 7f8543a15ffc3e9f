import { Injectable } from '@nestjs/common';
import { newId } from '@app/kernel/ids.js';
import { refuse } from '@app/kernel/refusals.js';
import { AreasService } from '@app/people/index.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Database } from '@app/platform/database/database.js';
import { isDuplicateKey } from '@app/platform/database/errors.js';
import type { Reader } from '@app/platform/database/reader.js';
import type { Tx } from '@app/platform/database/tx.js';
import { EvaluationIndicator, EvaluationScheme } from './evaluation-scheme.entity.js';
import { DEFAULT_SCHEME, EVALUATION_DIRECTIONS, schemeOf, schemeProblems, settingsOf, type SchemeOf, type SchemeRules } from './scheme.rules.js';
import type { PublishScheme, SchemeView } from './scheme.wire.js';

/** A version with its indicators' ids, which scores point to. */
export type Scheme = { id: string; version: number; rules: SchemeOf<EvaluationIndicator> };

/** The versions of a community's evaluation scheme; a year keeps the one that was newest when it opened. */
@Injectable()
export class SchemesService {
  constructor(
    private readonly db: Database,
    private readonly areas: AreasService,
  ) {}

  /** Newest first; the default where none has been published. Refuses `area.not-found`. */
  async list(actor: Principal, communityId: string): Promise<SchemeView[]> {
    await this.areas.requireCommunityOf(this.db.read, actor, 'evaluation.manage', communityId);
    const rows = await this.db.read.query<{ id: string; version: number; note: string | null; publishedAt: string; publishedByName: string | null }>(
      `SELECT s.id, s.version, s.note, s.published_at AS publishedAt, a.display_name AS publishedByName
         FROM evaluation_schemes s LEFT JOIN accounts a ON a.id = s.published_by WHERE s.community_id = ? ORDER BY s.version DESC`,
      [communityId],
    );
    if (rows.length === 0) return [{ version: 0, rules: DEFAULT_SCHEME, note: '系统默认', publishedAt: null, publishedByName: null, years: [] }];
    const years = await this.db.read.query<{ schemeId: string; year: number }>(
      `SELECT scheme_id AS schemeId, year FROM evaluation_years WHERE community_id = ? ORDER BY year`,
      [communityId],
    );
    const schemes = await this.byIds(this.db.read, rows.map(({ id }) => id));
    return rows.map(({ id, version, ...row }) => ({
      ...row,
      version: Number(version),
      rules: plainRules(schemes.get(id)!.rules),
      years: years.filter(({ schemeId }) => schemeId === id).map(({ year }) => Number(year)),
    }));
  }

  /** Adds a version for years that open from now on. Refuses `area.not-found`, `evaluation-scheme.invalid`, `evaluation-scheme.overtaken`. */
  async publish(actor: Principal, { communityId, rules, note }: PublishScheme): Promise<void> {
    const problems = schemeProblems(rules);
    if (problems.length > 0) refuse('evaluation-scheme.invalid', { summary: problems.join('；') });
    await this.db.write(async (tx) => {
      await this.areas.requireCommunityOf(tx, actor, 'evaluation.manage', communityId);
      const id = await this.add(tx, communityId, rules, actor.accountId, note?.trim() || null);
      await tx.audit('evaluation-scheme.published', { type: 'evaluation-scheme', id });
    });
  }

  /** The newest version, within a write; makes the default the first one where there is none. */
  async newest(tx: Tx, communityId: string): Promise<string> {
    const found = await tx.one<{ id: string }>(
      'SELECT id FROM evaluation_schemes WHERE community_id = ? ORDER BY version DESC LIMIT 1',
      [communityId],
    );
    return found?.id ?? this.add(tx, communityId, DEFAULT_SCHEME, null, '系统默认');
  }

  async byIds(reader: Reader, ids: readonly string[]): Promise<Map<string, Scheme>> {
    if (ids.length === 0) return new Map();
    const schemes = await reader.repo(EvaluationScheme).findBy(ids.map((id) => ({ id })));
    const indicators = await reader
      .repo(EvaluationIndicator)
      .createQueryBuilder('i')
      .where(`i.schemeId IN (${ids.map((_, i) => `:p${i}`).join(', ')})`, Object.fromEntries(ids.map((id, i) => [`p${i}`, id])))
      .orderBy('i.seq')
      .getMany();
    return new Map(
      schemes.map(({ id, version, settings }) => [
        id,
        { id, version, rules: schemeOf(settings, indicators.filter(({ schemeId }) => schemeId === id)) },
      ]),
    );
  }

  private async add(tx: Tx, communityId: string, rules: SchemeRules, publishedBy: string | null, note: string | null): Promise<string> {
    const last = await tx.one<{ version: number | null }>('SELECT MAX(version) AS version FROM evaluation_schemes WHERE community_id = ?', [communityId]);
    const id = newId();
    const version = Number(last?.version ?? 0) + 1;
    try {
      await tx.insert(EvaluationScheme, [{ id, communityId, version, settings: settingsOf(rules), note, publishedBy, publishedAt: tx.at }]);
    } catch (error) {
      if (isDuplicateKey(error)) refuse('evaluation-scheme.overtaken');
      throw error;
    }
    await tx.insert(
      EvaluationIndicator,
      EVALUATION_DIRECTIONS.flatMap((direction) =>
        rules.directions[direction].indicators.map(({ code, name, hint, maxCenti }, seq) => ({
          id: newId(),
          schemeId: id,
          direction,
          seq,
          code,
          name: name.trim(),
          hint: hint.trim(),
          maxCenti,
        })),
      ),
    );
    return id;
  }
}

/** Without the rows' ids and places. */
function plainRules(rules: Scheme['rules']): SchemeRules {
  const plain = (direction: (typeof EVALUATION_DIRECTIONS)[number]): SchemeRules['directions'][typeof direction] => ({
    ...rules.directions[direction],
    indicators: rules.directions[direction].indicators.map(({ code, name, hint, maxCenti }) => ({ code, name, hint, maxCenti })),
  });
  return { ...rules, directions: { COMMUNITY_TO_UNIT: plain('COMMUNITY_TO_UNIT'), UNIT_TO_COMMUNITY: plain('UNIT_TO_COMMUNITY') } };
}
