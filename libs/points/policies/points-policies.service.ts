import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { newId } from '@app/kernel/ids.js';
import { refuse } from '@app/kernel/refusals.js';
import { dateOf, type DateOn } from '@app/kernel/time.js';
import { Clock } from '@app/platform/clock.js';
import type { Config } from '@app/platform/config.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Database } from '@app/platform/database/database.js';
import { isDuplicateKey } from '@app/platform/database/errors.js';
import type { Reader } from '@app/platform/database/reader.js';
import type { Tx } from '@app/platform/database/tx.js';
import { CONFIG } from '@app/platform/tokens.js';
import { policyProblems } from './policy-check.rules.js';
import { describePolicy } from './policy-text.rules.js';
import { checkPublication, DEFAULT_POINTS_RULES, policyInForce, policyTimeline } from './policy.rules.js';
import { PointsPolicyEntity } from './points-policy.entity.js';
import type { PointsPolicyView, PolicyState, PublicPolicyVersion, PublicPolicyView, PublishPolicy } from './points-policy.wire.js';

/** Early enough that service imported from before this system has a version, too. */
const FIRST_DAY = '2000-01-01';

/** The versions of the points policy, and which of them holds on a day. */
@Injectable()
export class PointsPoliciesService implements OnApplicationBootstrap {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** No installation is ever without a policy: not after a bare migration, not in the middle of an import. */
  async onApplicationBootstrap(): Promise<void> {
    if (this.config.readOnly || (await this.all()).length > 0) return;
    await this.db.write((tx) => this.ensureDefault(tx));
  }

  /** Every version, oldest first. A handful of rows: whoever decides many records reads it once. */
  all(reader: Reader = this.db.read): Promise<PointsPolicyEntity[]> {
    return reader.repo(PointsPolicyEntity).find({ order: { version: 'ASC' } });
  }

  /** The version that decides service given on the day. Refuses `policy.none-in-force`. */
  async inForce(on: DateOn, reader: Reader = this.db.read): Promise<PointsPolicyEntity> {
    return policyInForce(await this.all(reader), on);
  }

  /** The same, or null where no policy holds that day. */
  async findInForce(on: DateOn, reader: Reader = this.db.read): Promise<PointsPolicyEntity | null> {
    const policy = policyTimeline(await this.all(reader)).findLast(({ effectiveFrom }) => effectiveFrom <= on);
    return policy && !(policy.effectiveTo && policy.effectiveTo <= on) ? policy : null;
  }

  /** Newest first. */
  async list(): Promise<PointsPolicyView[]> {
    const policies = await this.all();
    return policies.map((policy) => viewOf(policy, policies, this.today())).reverse();
  }

  /** The version in force today, as sentences. Refuses `policy.none-in-force`. */
  async current(): Promise<PointsPolicyView> {
    const policies = await this.all();
    return viewOf(policyInForce(policies, this.today()), policies, this.today());
  }

  /** What holds today and what is announced, without who published it. */
  async open(): Promise<PublicPolicyView> {
    const policies = await this.all();
    const views = policies.map((policy) => viewOf(policy, policies, this.today()));
    const shown = (state: PolicyState): PublicPolicyVersion[] =>
      views
        .filter((view) => view.state === state)
        .map(({ version, effectiveFrom, effectiveTo, description }) => ({ version, effectiveFrom, effectiveTo, description }));
    return { inForce: shown('IN_FORCE')[0] ?? null, coming: shown('COMING') };
  }

  /**
   * Adds a version. Nothing that has begun changes: it takes effect today at the earliest and not before versions
   * published earlier. Refuses `policy.invalid`, `policy.past`, `policy.overlap`.
   */
  async publish(actor: Principal, input: PublishPolicy): Promise<PointsPolicyView> {
    return this.view(await this.db.write((tx) => this.add(tx, actor, input)));
  }

  /** The same inside a write; answers the version's number. */
  async add(tx: Tx, actor: Principal, input: PublishPolicy): Promise<number> {
    const { effectiveFrom, effectiveTo = null, rules } = input;
    const problems = policyProblems(rules, effectiveFrom, effectiveTo);
    if (problems.length > 0) refuse('policy.invalid', { summary: problems.join('；'), problems });
    const published = await this.all(tx);
    const next = { version: (published.at(-1)?.version ?? 0) + 1, effectiveFrom, effectiveTo };
    checkPublication(published, next, dateOf(tx.at));
    const row = { ...next, id: newId(), rules, publishedAt: tx.at, publishedBy: actor.accountId };
    await unlessPublishedMeanwhile(next.version, () => tx.insert(PointsPolicyEntity, [row]));
    await tx.audit('policy.published', { type: 'points-policy', id: row.id }, { version: next.version });
    return next.version;
  }

  async view(version: number): Promise<PointsPolicyView> {
    const policies = await this.all();
    return viewOf(
      policies.find((policy) => policy.version === version)!,
      policies,
      this.today(),
    );
  }

  /** Version 1, which every installation starts with. Safe to call again and by several processes at once. */
  async ensureDefault(tx: Tx): Promise<void> {
    const first = {
      id: newId(),
      version: 1,
      effectiveFrom: FIRST_DAY,
      effectiveTo: null,
      rules: DEFAULT_POINTS_RULES,
      publishedAt: tx.at,
      publishedBy: null,
    };
    await tx.insertMissing(PointsPolicyEntity, [first]);
  }

  private today(): DateOn {
    return dateOf(this.clock.now());
  }
}

/** Two people publishing at once get the same number; the unique key lets one of them through. */
async function unlessPublishedMeanwhile(version: number, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (isDuplicateKey(error)) refuse('policy.overlap', { summary: `第 ${version} 版刚刚由别人发布` });
    throw error;
  }
}

function viewOf(
  policy: PointsPolicyEntity,
  all: readonly PointsPolicyEntity[],
  today: DateOn,
): PointsPolicyView {
  const { version, effectiveFrom, rules, publishedAt } = policy;
  const timeline = policyTimeline(all);
  const at = timeline.indexOf(policy);
  // A version without an end of its own ends where the next one begins.
  const next = at < 0 ? undefined : timeline[at + 1];
  const effectiveTo = policy.effectiveTo ?? next?.effectiveFrom ?? null;
  const state = at < 0 ? 'REPLACED' : stateOn(effectiveFrom, effectiveTo, today);
  return {
    version,
    effectiveFrom,
    effectiveTo,
    state,
    rules,
    description: describePolicy(rules),
    publishedAt,
  };
}

function stateOn(from: DateOn, to: DateOn | null, today: DateOn): PolicyState {
  if (from > today) return 'COMING';
  return to !== null && to <= today ? 'PAST' : 'IN_FORCE';
}
