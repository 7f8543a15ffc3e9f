import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { newId } from '@app/kernel/ids.js';
import { refuse } from '@app/kernel/refusals.js';
import { addMonths } from '@app/kernel/time.js';
import { VolunteersService } from '@app/people/index.js';
import { scopeOf } from '@app/platform/access/area-scope.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Database } from '@app/platform/database/database.js';
import type { Tx } from '@app/platform/database/tx.js';
import { PointsPolicyDraft } from '../policies/policy-draft.entity.js';
import { checkEditable } from '../policies/policy-draft.rules.js';
import { PolicySimulationPerson } from './policy-simulation-person.entity.js';
import { PolicySimulation } from './policy-simulation.entity.js';
import { ServiceHistory, type HistoryRecord } from './service-history.js';
import { distributionOf, simulatePerson, simulationFinding, SIMULATION_STATE_NAMES, type SimulationTotals } from './simulation.rules.js';
import type { CreateSimulation, SimulatedPeoplePage, SimulationPeopleQuery, SimulationView } from './simulation.wire.js';

const PEOPLE_AT_ONCE = 500;
const MAX_MONTHS = 60;

/** Tries a draft on the service that was really given, before anybody is bound by it. Posts nothing. */
@Injectable()
export class PolicySimulationsService {
  constructor(
    private readonly db: Database,
    private readonly modules: ModuleRef,
    private readonly volunteers: VolunteersService,
  ) {}

  /**
   * Starts over the draft as it stands; the work is done in parts behind. Answers the id.
   * Refuses policy-draft.not-found, .closed, policy-simulation.period, .running.
   */
  async start(actor: Principal, draftId: string, { from, to }: CreateSimulation): Promise<string> {
    if (from >= to || addMonths(from, MAX_MONTHS) < to) refuse('policy-simulation.period');
    return this.db.write(async (tx) => {
      const draft = await tx.lockOne(PointsPolicyDraft, draftId);
      if (!draft) refuse('policy-draft.not-found');
      checkEditable(draft, draft.revision);
      const running = await tx.repo(PolicySimulation).countBy({ draftId, state: 'RUNNING' });
      if (running > 0) refuse('policy-simulation.running');
      const id = newId();
      const peopleTotal = await this.history().countPeople(tx, { from, to });
      const unfinished = { state: 'RUNNING' as const, afterVolunteerId: null, peopleDone: 0, totals: null, finishedAt: null };
      const made = { id, draftId, draftRevision: draft.revision, rules: draft.rules, fromOn: from, toOn: to, peopleTotal };
      await tx.insert(PolicySimulation, [{ ...made, ...unfinished, createdBy: actor.accountId, createdAt: tx.at }]);
      await tx.audit('policy-simulation.started', { type: 'policy-draft', id: draftId }, { simulationId: id });
      await tx.emit('policy-simulation.due', { simulationId: id });
      return id;
    });
  }

  /** The next five hundred people; the last part sums up. Safe to repeat. */
  async takePart(tx: Tx, simulationId: string): Promise<void> {
    const simulation = await tx.lockOne(PolicySimulation, simulationId);
    if (simulation?.state !== 'RUNNING') return;
    const { rules, fromOn, toOn, afterVolunteerId, peopleDone } = simulation;
    const period = { from: fromOn, to: toOn };
    const people = await this.history().people(tx, period, afterVolunteerId, PEOPLE_AT_ONCE);
    if (people.length === 0) return this.finish(tx, simulationId);
    const records = await this.history().records(tx, period, people);
    const byPerson = new Map<string, HistoryRecord[]>(people.map((id) => [id, []]));
    for (const record of records) byPerson.get(record.volunteerId)!.push(record);
    const rows = [...byPerson].map(([volunteerId, own]) => {
      const result = simulatePerson(rules, own);
      return { simulationId, volunteerId, ...result, changePoints: result.pointsAfter - result.pointsBefore };
    });
    await tx.insert(PolicySimulationPerson, rows);
    await tx.execute('UPDATE policy_simulations SET after_volunteer_id = ?, people_done = ? WHERE id = ?', [
      people.at(-1)!,
      peopleDone + people.length,
      simulationId,
    ]);
    await tx.emit('policy-simulation.due', { simulationId });
  }

  /** Refuses policy-simulation.not-found. */
  async view(id: string): Promise<SimulationView> {
    const found = await this.db.read.repo(PolicySimulation).findOneBy({ id });
    const { draftId, draftRevision, fromOn, toOn, state, peopleDone, peopleTotal, totals, createdAt, finishedAt } =
      found ?? refuse('policy-simulation.not-found');
    const summed = totals && { ...totals, finding: simulationFinding(totals) };
    const run = { id, draftId, draftRevision, from: fromOn, to: toOn, state, stateName: SIMULATION_STATE_NAMES[state] };
    return { ...run, peopleDone, peopleTotal, totals: summed, createdAt, finishedAt };
  }

  /** Person by person, as far as they belong to one's areas. Refuses policy-simulation.not-found. */
  async people(actor: Principal, id: string, { page, size, first }: SimulationPeopleQuery): Promise<SimulatedPeoplePage> {
    await this.view(id);
    const scope = scopeOf(actor, 'policy.publish').within('v.area_id');
    const from = `policy_simulation_people p JOIN volunteers v ON v.id = p.volunteer_id WHERE p.simulation_id = ? AND ${scope.sql}`;
    const params = [id, ...scope.params];
    const total = await this.db.read.one<{ n: number }>(`SELECT COUNT(*) AS n FROM ${from}`, params);
    const rows = await this.db.read.query<Omit<PolicySimulationPerson, 'simulationId'> & { volunteerNo: string }>(
      `SELECT p.volunteer_id AS volunteerId, v.volunteer_no AS volunteerNo, p.record_count AS recordCount, p.points_before AS pointsBefore,
              p.points_after AS pointsAfter, p.change_points AS changePoints
         FROM ${from} ORDER BY p.change_points ${first === 'gain' ? 'DESC' : 'ASC'}, p.volunteer_id LIMIT ${size} OFFSET ${(page - 1) * size}`,
      params,
    );
    const names = await this.volunteers.namesOf(this.db.read, rows.map(({ volunteerId }) => volunteerId));
    const items = rows.map(({ volunteerId, volunteerNo, ...numbers }) => ({
      volunteerId,
      volunteerNo,
      name: names.get(volunteerId)!,
      recordCount: Number(numbers.recordCount),
      pointsBefore: Number(numbers.pointsBefore),
      pointsAfter: Number(numbers.pointsAfter),
      changePoints: Number(numbers.changePoints),
    }));
    return { items, total: Number(total!.n), page, size };
  }

  private async finish(tx: Tx, simulationId: string): Promise<void> {
    const sums = await tx.one<Record<'people' | 'records' | 'pointsBefore' | 'pointsAfter' | 'gained' | 'lost', number | null>>(
      `SELECT COUNT(*) AS people, SUM(record_count) AS records, SUM(points_before) AS pointsBefore, SUM(points_after) AS pointsAfter,
              SUM(CASE WHEN change_points > 0 THEN 1 ELSE 0 END) AS gained, SUM(CASE WHEN change_points < 0 THEN 1 ELSE 0 END) AS lost
         FROM policy_simulation_people WHERE simulation_id = ?`,
      [simulationId],
    );
    const changes = await tx.query<{ amount: number; people: number }>(
      'SELECT change_points AS amount, COUNT(*) AS people FROM policy_simulation_people WHERE simulation_id = ? GROUP BY change_points',
      [simulationId],
    );
    const number = (name: keyof NonNullable<typeof sums>): number => Number(sums![name] ?? 0);
    const [people, gained, lost] = [number('people'), number('gained'), number('lost')];
    const totals: SimulationTotals = {
      people,
      records: number('records'),
      pointsBefore: number('pointsBefore'),
      pointsAfter: number('pointsAfter'),
      gained,
      lost,
      same: people - gained - lost,
      distribution: distributionOf(changes.map((row) => ({ change: Number(row.amount), people: Number(row.people) }))),
    };
    await tx.execute(`UPDATE policy_simulations SET state = 'DONE', totals = ?, finished_at = ? WHERE id = ?`, [JSON.stringify(totals), tx.at, simulationId]);
  }

  /** Provided by whoever keeps the records, above this lib. */
  private history(): ServiceHistory {
    return this.modules.get<ServiceHistory>(ServiceHistory as never, { strict: false });
  }
}
