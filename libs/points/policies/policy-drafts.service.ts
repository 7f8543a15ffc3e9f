import { Injectable } from '@nestjs/common';
import { newId } from '@app/kernel/ids.js';
import { refuse } from '@app/kernel/refusals.js';
import { dateOf } from '@app/kernel/time.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Clock } from '@app/platform/clock.js';
import { Database } from '@app/platform/database/database.js';
import type { Tx } from '@app/platform/database/tx.js';
import { PointsPoliciesService } from './points-policies.service.js';
import { policyProblems } from './policy-check.rules.js';
import { PointsPolicyDraft } from './policy-draft.entity.js';
import { checkEditable, DRAFT_STATE_NAMES } from './policy-draft.rules.js';
import { POLICY_TEMPLATES } from './policy-templates.rules.js';
import { describePolicy } from './policy-text.rules.js';
import { DEFAULT_POINTS_RULES, type PointsRules } from './policy.rules.js';
import type { ChangePolicyDraft, CreatePolicyDraft, PointsPolicyView, PolicyDraftView, PolicyTemplateView, PublishDraft } from './points-policy.wire.js';

const LATEST = 50;

/** Policies in the making. Drafts belong to the street, like the policy itself. */
@Injectable()
export class PolicyDraftsService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly policies: PointsPoliciesService,
  ) {}

  templates(): PolicyTemplateView[] {
    return POLICY_TEMPLATES.map(({ code, name, source, rules }) => ({ code, name, source, description: describePolicy(rules) }));
  }

  /** The latest fifty, newest first. */
  async list(): Promise<PolicyDraftView[]> {
    const drafts = await this.db.read.repo(PointsPolicyDraft).find({ order: { id: 'DESC' }, take: LATEST });
    return Promise.all(drafts.map((draft) => this.viewOf(draft)));
  }

  /** Refuses policy-draft.not-found. */
  async view(id: string): Promise<PolicyDraftView> {
    const draft = await this.db.read.repo(PointsPolicyDraft).findOneBy({ id });
    return this.viewOf(draft ?? refuse('policy-draft.not-found'));
  }

  /** From a template, else from the policy in force. Answers the id. */
  async create(actor: Principal, { title, template }: CreatePolicyDraft): Promise<string> {
    return this.db.write(async (tx) => {
      const draft = {
        id: newId(),
        title: title.trim(),
        state: 'OPEN' as const,
        effectiveFrom: null,
        effectiveTo: null,
        rules: template ? templateRules(template) : ((await this.policies.findInForce(dateOf(tx.at), tx))?.rules ?? DEFAULT_POINTS_RULES),
        revision: 1,
        createdBy: actor.accountId,
        createdAt: tx.at,
        changedAt: tx.at,
        publishedVersion: null,
      };
      await tx.insert(PointsPolicyDraft, [draft]);
      await tx.audit('policy-draft.created', { type: 'policy-draft', id: draft.id });
      return draft.id;
    });
  }

  /**
   * Saves what pages and rules can read; the page keeps what is not sound yet and says what is wrong with it.
   * Refuses policy-draft.not-found, .closed, .changed, policy.invalid.
   */
  async change(id: string, { revision, ...input }: ChangePolicyDraft): Promise<void> {
    await this.db.write(async (tx) => {
      const draft = await this.lock(tx, id, revision);
      const next = { ...draft, ...Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)) };
      refuseNonsense(next.rules);
      await tx.execute(
        'UPDATE points_policy_drafts SET title = ?, effective_from = ?, effective_to = ?, rules = ?, revision = ?, changed_at = ? WHERE id = ?',
        [next.title.trim(), next.effectiveFrom, next.effectiveTo, JSON.stringify(next.rules), draft.revision + 1, tx.at, id],
      );
    });
  }

  /** Refuses policy-draft.not-found, .closed, .changed. */
  async discard(id: string, revision: number): Promise<void> {
    await this.db.write(async (tx) => {
      await this.lock(tx, id, revision);
      await tx.execute(`UPDATE points_policy_drafts SET state = 'DISCARDED', revision = revision + 1, changed_at = ? WHERE id = ?`, [tx.at, id]);
      await tx.audit('policy-draft.discarded', { type: 'policy-draft', id });
    });
  }

  /** Makes it the next version. Refuses like `change`, and policy.invalid, .past, .overlap. */
  async publish(actor: Principal, id: string, { revision, effectiveFrom }: PublishDraft): Promise<PointsPolicyView> {
    const version = await this.db.write(async (tx) => {
      const { rules, effectiveTo } = await this.lock(tx, id, revision);
      const added = await this.policies.add(tx, actor, { effectiveFrom, rules, ...(effectiveTo ? { effectiveTo } : {}) });
      await tx.execute(
        `UPDATE points_policy_drafts SET state = 'PUBLISHED', published_version = ?, effective_from = ?, revision = revision + 1, changed_at = ? WHERE id = ?`,
        [added, effectiveFrom, tx.at, id],
      );
      return added;
    });
    return this.policies.view(version);
  }

  private async lock(tx: Tx, id: string, revision: number): Promise<PointsPolicyDraft> {
    const draft = await tx.lockOne(PointsPolicyDraft, id);
    if (!draft) refuse('policy-draft.not-found');
    checkEditable(draft, revision);
    return draft;
  }

  private async viewOf(draft: PointsPolicyDraft): Promise<PolicyDraftView> {
    const { createdBy: _by, ...shown } = draft;
    const problems = policyProblems(draft.rules, draft.effectiveFrom ?? dateOf(this.clock.now()), draft.effectiveTo);
    const latest = await this.db.read.one<{ id: string }>('SELECT id FROM policy_simulations WHERE draft_id = ? ORDER BY id DESC LIMIT 1', [draft.id]);
    return {
      ...shown,
      stateName: DRAFT_STATE_NAMES[draft.state],
      problems,
      description: problems.length === 0 ? describePolicy(draft.rules) : [],
      simulationId: latest?.id ?? null,
    };
  }
}

function templateRules(code: string): PointsRules {
  return POLICY_TEMPLATES.find((template) => template.code === code)?.rules ?? refuse('policy-template.unknown', { code });
}

function refuseNonsense(rules: unknown): void {
  const problems = policyProblems(rules, '2000-01-01', null);
  if (problems.length > 0) refuse('policy.invalid', { summary: problems.join('；'), problems });
}
