import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import BetterSqlite3 from 'better-sqlite3';
import mysql from 'mysql2/promise';
import { newId } from '@app/kernel/ids.js';
import { addDays, instantAt } from '@app/kernel/time.js';
import { LiaisonAssignment } from '@app/partnerships/assignments/liaison-assignment.entity.js';
import { LiaisonLedgerEntry } from '@app/partnerships/assignments/liaison-ledger-entry.entity.js';
import { ConsultationOpinion } from '@app/partnerships/consultations/consultation-opinion.entity.js';
import { ConsultationRoundEntity } from '@app/partnerships/consultations/consultation-round.entity.js';
import { CoBuildingContract } from '@app/partnerships/contracts/contract.entity.js';
import { Contribution } from '@app/partnerships/contributions/contribution.entity.js';
import { CONTRIBUTION_KINDS } from '@app/partnerships/contributions/contribution.rules.js';
import { DemandItem } from '@app/partnerships/lists/demands/demand-item.entity.js';
import { Obligation } from '@app/partnerships/obligations/obligation.entity.js';
import { CommunityPartner } from '@app/partnerships/partners/partner.entity.js';
import { Unit } from '@app/partnerships/units/unit.entity.js';
import { AccountsService, AreasService, type Area } from '@app/people/index.js';
import { SessionsService } from '@app/platform/access/sessions.service.js';
import { Clock } from '@app/platform/clock.js';
import { readConfig } from '@app/platform/config.js';
import { Database } from '@app/platform/database/database.js';
import type { SqlParam } from '@app/platform/database/reader.js';
import { migrate } from '@app/product/schema.js';
import { createApi } from '../../apps/api/app.js';
import { mariadb } from './posting-world.js';

export const TODAY = '2026-11-22';
const COMMUNITIES = 50;

/** A street with its units and what they agreed and gave, the whole application on it, and a bare connection beside it. */
export type PartnershipsBench = {
  app: NestFastifyApplication;
  cookie: string;
  streetPath: string;
  /** The barest way to the same rows. */
  raw(sql: string, params: readonly SqlParam[]): Promise<unknown[][]>;
  close(): Promise<void>;
};

export type Sizes = { units: number; contributions: number };

/** Null when there is no server on this machine. */
export async function partnershipsBench(engine: 'sqlite' | 'mariadb', sizes: Sizes): Promise<PartnershipsBench | null> {
  const server = engine === 'mariadb' ? await mariadb() : null;
  if (engine === 'mariadb' && !server) return null;
  const folder = mkdtempSync(join(tmpdir(), 'gongjian-bench-'));
  const file = join(folder, 'bench.sqlite');
  const config = readConfig({ DATABASE_URL: server ? server.url : `sqlite:${file}`, DATA_DIR: folder, PORT: '0' });
  await migrate(config);
  const clock = new Clock();
  clock.set(instantAt(TODAY, '09:00'));
  const { app } = await createApi(config, false, clock);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  const { street, cookie } = await fill(app, sizes);
  const raw = server ? await rawMysql(server.url) : rawSqlite(file);
  return {
    app,
    cookie,
    streetPath: street.path,
    raw: raw.query,
    close: async () => {
      await raw.close();
      await app.close();
      await server?.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function fill(app: NestFastifyApplication, { units: unitCount, contributions: contributionCount }: Sizes): Promise<{ street: Area; cookie: string }> {
  const db = app.get(Database);
  const areas = app.get(AreasService);
  const street = await db.write((tx) => areas.addStreet(tx, 'B01', '基准街道'));
  const communities = await db.write(async (tx) => {
    const made: Area[] = [];
    for (let i = 0; i < COMMUNITIES; i++) made.push(await areas.add(tx, street, { level: 'COMMUNITY', name: `第${i + 1}社区` }));
    return made;
  });
  const grants = [{ role: 'street-admin' as const, areaId: street.id }];
  const accountId = await app.get(AccountsService).open({ loginName: 'bench', displayName: '基准', password: 'Bench-Day-2026', mustChangePassword: false, grants });
  const token = await db.write((tx) => app.get(SessionsService).start(tx, accountId, 'bench'));
  const of = <T>(list: readonly T[], i: number): T => list[i % list.length]!;
  const day = (i: number): string => addDays('2026-01-01', (i * 7) % 320);
  const at = instantAt(TODAY);

  const units = Array.from({ length: unitCount }, (_, i) => ({
    id: newId(),
    name: `第${i + 1}号共建单位`,
    uscc: null,
    unitType: 'OTHER' as const,
    communityId: of(communities, i).id,
    placeId: null,
    externalNo: `U${i}`,
    address: null,
    contact: '办公室',
    createdAt: at,
    mergedIntoId: null,
    mergedAt: null,
  }));
  const contracts = units.filter((_, i) => i % 5 < 3).map((unit, i) => ({
    id: newId(),
    contractNo: `GJ-${i}`,
    communityId: unit.communityId,
    unitId: unit.id,
    state: 'ACTIVE' as const,
    startOn: '2026-01-01',
    endOn: '2026-12-31',
    renewsContractId: null,
    latestVersion: 1,
    latestSide: 'COMMUNITY' as const,
    finalVersion: 1,
    inForceVersion: 1,
    withdrawnVersion: null,
    waitsFor: null,
    sentAt: at,
    communityActedAt: at,
    unitActedAt: at,
    endedOn: null,
    endReason: null,
    createdBy: accountId,
    createdAt: at,
  }));
  const obligations = contracts.flatMap((contract, i) =>
    Array.from({ length: 4 }, (_, k) => ({
      id: newId(),
      contractId: contract.id,
      communityId: contract.communityId,
      unitId: contract.unitId,
      obligationKey: newId(),
      side: k % 2 ? ('COMMUNITY' as const) : ('UNIT' as const),
      title: `第 ${k + 1} 项约定`,
      dueOn: day(i * 4 + k),
      quantity: null,
      measure: null,
      state: of(['ACCEPTED', 'ACCEPTED', 'OPEN', 'SUBMITTED'] as const, i + k),
      submittedOn: null,
      decidedAt: null,
      doneOn: null,
      doneQuantity: null,
      lastWords: null,
      createdAt: at,
    })),
  );
  const contributions = Array.from({ length: contributionCount }, (_, i): Contribution => {
    const unit = of(units, i * 3);
    const contributionKind = of(CONTRIBUTION_KINDS, i);
    return {
      id: newId(),
      communityId: unit.communityId,
      unitId: unit.id,
      contributionKind,
      itemName: '助老物资',
      quantity: 60,
      measure: contributionKind === 'PEOPLE_TIME' ? '分钟' : '件',
      peopleCount: null,
      amountFen: contributionKind === 'FUND' ? 50_000 : null,
      occurredOn: day(i),
      note: null,
      evidenceFileId: null,
      projectId: null,
      obligationId: null,
      activityId: null,
      activityKey: null,
      isOfferedToMart: false,
      pricePoints: null,
      state: of(['CONFIRMED', 'CONFIRMED', 'CONFIRMED', 'SUBMITTED'] as const, i),
      version: 1,
      replacesId: null,
      correctionReason: null,
      loggedBy: accountId,
      loggedAt: at,
      decidedBy: null,
      decidedAt: null,
      enteredByStaff: false,
      decideReason: null,
    };
  });
  const rounds = contracts.flatMap((contract) =>
    [1, 2].map((k) => ({
      id: newId(),
      communityId: contract.communityId,
      unitId: contract.unitId,
      contractId: contract.id,
      contractYear: 1,
      channel: 'WRITTEN' as const,
      topic: `第 ${k} 次征询`,
      openOn: `2026-0${k * 3}-01`,
      closeOn: `2026-0${k * 3}-20`,
      heldOn: null,
      meetingId: null,
      cancelReason: null,
      cancelledAt: null,
      createdBy: accountId,
      createdAt: at,
    })),
  );
  const opinions = rounds.flatMap((round, i) =>
    (['COMMUNITY', 'UNIT'] as const).map((side): ConsultationOpinion => ({
      id: newId(),
      roundId: round.id,
      side,
      text: '意见一条',
      saidBy: accountId,
      saidAt: at,
      recordedByStaff: false,
      evidence: null,
      confirmedBy: null,
      confirmedAt: null,
      replyDueOn: addDays(day(i), 15),
      reply: null,
      adopted: null,
      adoptedReason: null,
      repliedBy: null,
      repliedAt: i % 3 === 0 ? null : at,
    })),
  );
  const demands = Array.from({ length: unitCount }, (_, i): Partial<DemandItem> => ({
    id: newId(),
    communityId: of(communities, i).id,
    areaId: of(communities, i).id,
    title: `第${i + 1}条需求`,
    detail: null,
    itemKind: 'SERVICE',
    source: 'VISIT',
    urgency: 'ROUTINE',
    urgencyRank: i % 3,
    isShared: false,
    windows: [],
    skills: [],
    isReplyOwed: false,
    state: 'OPEN',
    publishedAt: at,
    createdBy: accountId,
    createdAt: at,
  }));
  const partners = Array.from({ length: Math.floor(unitCount / 10) }, (_, i): CommunityPartner => ({
    id: newId(),
    communityId: of(communities, i).id,
    partnerType: 'SHOP',
    name: `第${i + 1}位合伙人`,
    contactName: '某某',
    mobileCipher: null,
    brings: ['SERVICE'],
    bringsText: '每月义剪',
    wishes: null,
    state: 'APPROVED',
    source: 'PUBLIC',
    queryCode: `B${String(i).padStart(11, '0')}`,
    openKey: null,
    noticeVersion: 'partner-notice-1',
    publicationVersion: 'partner-publication-1',
    publicationAt: at,
    appliedAt: at,
    decidedAt: at,
    decidedBy: accountId,
    decisionReason: '同意',
    joinedOn: day(i),
    reviewOn: addDays(day(i), 365),
    exitedAt: null,
    exitReason: null,
    unitId: of(units, i * 10).id,
    personId: null,
    personEvidence: null,
  }));
  const assignments = communities.flatMap((community) =>
    Array.from({ length: 6 }, (_, k): LiaisonAssignment => ({
      id: newId(),
      target: 'COMMUNITY',
      areaId: community.id,
      communityId: community.id,
      accountId: null,
      cadreName: `干部${k}`,
      cadrePost: null,
      unitId: null,
      dutyContact: null,
      duties: '每月走访',
      fromOn: '2026-01-01',
      toOn: null,
      endReason: null,
      holderKey: `name:干部${k}`,
      createdAt: at,
      createdBy: accountId,
    })),
  );
  const entries = Array.from({ length: unitCount * 2 }, (_, i): LiaisonLedgerEntry => {
    const kind = of(['VISIT', 'VISIT', 'PROBLEM'] as const, i);
    const isDone = kind === 'VISIT' || i % 2 === 0;
    return {
      id: newId(),
      assignmentId: of(assignments, i).id,
      kind,
      state: isDone ? 'DONE' : 'OPEN',
      problemId: null,
      occurredOn: day(i),
      text: '入户走访，听取意见。',
      owner: null,
      dueOn: kind === 'PROBLEM' ? addDays(day(i), 20) : null,
      doneOn: isDone ? day(i) : null,
      result: null,
      withdrawReason: null,
      recordedAt: at,
      recordedBy: accountId,
      closedAt: null,
      closedBy: null,
      remindedOn: null,
    };
  });
  await db.write(async (tx) => {
    await tx.insert(Unit, units);
    await tx.insert(CoBuildingContract, contracts);
    await tx.insert(Obligation, obligations);
    await tx.insert(Contribution, contributions);
    await tx.insert(ConsultationRoundEntity, rounds);
    await tx.insert(ConsultationOpinion, opinions);
    await tx.insert(DemandItem, demands);
    await tx.insert(CommunityPartner, partners);
    await tx.insert(LiaisonAssignment, assignments);
    await tx.insert(LiaisonLedgerEntry, entries);
  });
  return { street, cookie: `gongjian=${token}` };
}

type Raw = { query: PartnershipsBench['raw']; close(): Promise<void> };

function rawSqlite(file: string): Raw {
  const connection = new BetterSqlite3(file, { readonly: true });
  return {
    query: (sql, params) => Promise.resolve(connection.prepare(sql).raw().all(...params) as unknown[][]),
    close: () => Promise.resolve(void connection.close()),
  };
}

async function rawMysql(url: string): Promise<Raw> {
  const connection = await mysql.createConnection({ uri: url, charset: 'utf8mb4_bin', timezone: 'Z' });
  return {
    query: async (sql, params) => (await connection.query<mysql.RowDataPacket[][]>({ sql, values: [...params], rowsAsArray: true }))[0] as unknown[][],
    close: () => connection.end(),
  };
}
