import { Injectable } from '@nestjs/common';
import { newId } from '@app/kernel/ids.js';
import { refuse } from '@app/kernel/refusals.js';
import { addDays, dateOf, type DateOn } from '@app/kernel/time.js';
import { NoticesService, UnitGrants } from '@app/people/index.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Database } from '@app/platform/database/database.js';
import type { Tx } from '@app/platform/database/tx.js';
import { requireAssignment, type Reach } from './assignment-scope.js';
import { holdersOf, ledgerPageOf } from './holders.js';
import { checkEntryDates, ENTRY_KIND_NAMES, hasTerm, moveEntry } from './liaison-entry.rules.js';
import type { CreateLiaisonEntry, FinishLiaisonEntry } from './liaison-entry.wire.js';
import type { LiaisonAssignment } from './liaison-assignment.entity.js';
import { LiaisonLedgerEntry } from './liaison-ledger-entry.entity.js';

const REMIND_EVERY_DAYS = 7;
const REMINDED_AT_ONCE = 300;

/** Lines of the 包联台账, written by staff or by whoever holds the assignment. */
@Injectable()
export class LiaisonEntriesService {
  constructor(
    private readonly db: Database,
    private readonly notices: NoticesService,
    private readonly grants: UnitGrants,
  ) {}

  /** Refuses `assignment.not-found`, `assignment.over`, `liaison-entry.in-future`, `liaison-entry.due`, `liaison-entry.problem`. */
  async record(actor: Principal, reach: Reach, assignmentId: string, input: CreateLiaisonEntry): Promise<string> {
    return this.db.write(async (tx) => {
      const assignment = await requireAssignment(tx, actor, reach, assignmentId);
      const today = dateOf(tx.at);
      const { kind, dueOn = null, problemId = null } = input;
      const occurredOn = input.occurredOn ?? today;
      checkEntryDates(kind, occurredOn, dueOn, today);
      refuseOutside(assignment, occurredOn);
      const text = input.text.trim();
      if (text === '') refuse('liaison-entry.empty');
      await refuseWrongProblem(tx, kind, assignmentId, problemId);
      const row: LiaisonLedgerEntry = {
        id: newId(),
        assignmentId,
        kind,
        state: hasTerm(kind) ? 'OPEN' : 'DONE',
        problemId,
        occurredOn,
        text,
        owner: input.owner?.trim() || null,
        dueOn,
        doneOn: hasTerm(kind) ? null : occurredOn,
        result: null,
        withdrawReason: null,
        recordedAt: tx.at,
        recordedBy: actor.accountId,
        closedAt: null,
        closedBy: null,
        remindedOn: null,
      };
      await tx.insert(LiaisonLedgerEntry, [row]);
      await tx.audit('liaison-entry.recorded', { type: 'liaison-entry', id: row.id }, { kind, assignmentId });
      return row.id;
    });
  }

  /** Refuses `liaison-entry.not-found`, `liaison-entry.move`, `liaison-entry.measures-open`, `liaison-entry.in-future`, `liaison-entry.due`. */
  async finish(actor: Principal, reach: Reach, id: string, { doneOn, result }: FinishLiaisonEntry): Promise<void> {
    await this.db.write(async (tx) => {
      const entry = await this.lock(tx, actor, reach, id);
      const state = moveEntry(entry.state, 'finish');
      const today = dateOf(tx.at);
      const on = doneOn ?? today;
      if (on > today) refuse('liaison-entry.in-future', { on });
      if (on < entry.occurredOn) refuse('liaison-entry.due', { reason: '完成日期早于发生日期' });
      if (entry.kind === 'PROBLEM') await refuseOpenMeasures(tx, id);
      await tx.execute('UPDATE liaison_ledger_entries SET state = ?, done_on = ?, result = ?, closed_at = ?, closed_by = ? WHERE id = ?', [
        state,
        on,
        result.trim(),
        tx.at,
        actor.accountId,
        id,
      ]);
      await tx.audit('liaison-entry.finished', { type: 'liaison-entry', id }, { doneOn: on });
    });
  }

  /**
   * Takes back what was written by mistake; it stays, marked. A holder takes back only the own lines. Refuses
   * `liaison-entry.not-found`, `liaison-entry.recorded-by-other`, `liaison-entry.move`, `liaison-entry.measures-open`.
   */
  async withdraw(actor: Principal, reach: Reach, id: string, reason: string): Promise<void> {
    await this.db.write(async (tx) => {
      const entry = await this.lock(tx, actor, reach, id);
      if (reach.as === 'HOLDER' && entry.recordedBy !== actor.accountId) refuse('liaison-entry.recorded-by-other');
      const state = moveEntry(entry.state, 'withdraw');
      if (entry.kind === 'PROBLEM') await refuseOpenMeasures(tx, id);
      await tx.execute('UPDATE liaison_ledger_entries SET state = ?, withdraw_reason = ?, closed_at = ?, closed_by = ? WHERE id = ?', [
        state,
        reason.trim(),
        tx.at,
        actor.accountId,
        id,
      ]);
      await tx.audit('liaison-entry.withdrawn', { type: 'liaison-entry', id });
    });
  }

  /** Tells whoever sees to it, once a week, that a problem or measure is past its term. Takes a part at a time; safe to repeat. */
  async remind(tx: Tx): Promise<void> {
    const today = dateOf(tx.at);
    const late = await tx.query<Late>(
      `SELECT e.id, e.kind, e.due_on AS dueOn, s.id AS assignmentId, s.account_id AS accountId, s.unit_id AS unitId, s.area_id AS areaId,
              a.name AS areaName
         FROM liaison_ledger_entries e JOIN liaison_assignments s ON s.id = e.assignment_id JOIN areas a ON a.id = s.area_id
        WHERE e.state = 'OPEN' AND e.due_on < ? AND (e.reminded_on IS NULL OR e.reminded_on <= ?)
        ORDER BY e.id LIMIT ${REMINDED_AT_ONCE}`,
      [today, addDays(today, -REMIND_EVERY_DAYS)],
    );
    for (const entry of late) {
      const holders = await holdersOf(tx, this.grants, entry);
      const text = `${entry.areaName}的一条${ENTRY_KIND_NAMES[entry.kind]}过了期限（${entry.dueOn}）还没有办结。请办结，或写明进展。`;
      const link = ledgerPageOf(entry, entry.assignmentId);
      const told = holders.length > 0 ? holders.map((accountId) => ({ to: { accountId }, link })) : [staffOf(entry)];
      await this.notices.send(tx, told.map(({ to, link: page }) => ({ to, kind: 'TASK' as const, title: '包联台账有逾期', text, link: page })));
      await tx.execute('UPDATE liaison_ledger_entries SET reminded_on = ? WHERE id = ?', [today, entry.id]);
    }
  }

  private async lock(tx: Tx, actor: Principal, reach: Reach, id: string): Promise<LiaisonLedgerEntry> {
    const found = await tx.one<{ assignmentId: string }>('SELECT assignment_id AS assignmentId FROM liaison_ledger_entries WHERE id = ?', [id]);
    if (!found) refuse('liaison-entry.not-found');
    await requireAssignment(tx, actor, reach, found.assignmentId, 'liaison-entry.not-found');
    return (await tx.lockOne(LiaisonLedgerEntry, id))!;
  }
}

type Late = Pick<LiaisonLedgerEntry, 'id' | 'kind' | 'dueOn'> &
  Pick<LiaisonAssignment, 'accountId' | 'unitId' | 'areaId'> & { assignmentId: string; areaName: string };

function staffOf({ areaId, assignmentId }: Late) {
  return { to: { areaId, action: 'assignment.manage' as const }, link: `/desk/assignments/${assignmentId}` };
}

function refuseOutside({ fromOn, toOn }: LiaisonAssignment, on: DateOn): void {
  if (on < fromOn || (toOn !== null && on >= toOn)) refuse('assignment.over', { on });
}

/** The problem is locked, so nobody finishes it while a measure against it is written. */
async function refuseWrongProblem(tx: Tx, kind: LiaisonLedgerEntry['kind'], assignmentId: string, problemId: string | null): Promise<void> {
  if (problemId === null && kind !== 'MEASURE') return;
  const problem = problemId ? await tx.lockOne(LiaisonLedgerEntry, problemId) : undefined;
  const fits = problem?.kind === 'PROBLEM' && problem.assignmentId === assignmentId && problem.state === 'OPEN';
  if (!fits || (kind !== 'MEASURE' && kind !== 'RESOURCE')) refuse('liaison-entry.problem');
}

async function refuseOpenMeasures(tx: Tx, problemId: string): Promise<void> {
  const row = await tx.one<{ n: number }>(
    `SELECT COUNT(*) AS n FROM liaison_ledger_entries WHERE problem_id = ? AND kind = 'MEASURE' AND state = 'OPEN'`,
    [problemId],
  );
  const count = Number(row!.n);
  if (count > 0) refuse('liaison-entry.measures-open', { count });
}
