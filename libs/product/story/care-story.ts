import { addDays, dateOf, type DateOn } from '@app/kernel/time.js';
import { AppealsService, RatingsService, SupplementsService, type ServiceRecordEntity } from '@app/activities/index.js';
import { CredentialsService } from '@app/people/index.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Database } from '@app/platform/database/database.js';
import type { Story } from './story.js';

type Hands = { admin: Principal; secretary: Principal; field: Principal; mrsWang: Principal; volunteers: readonly string[]; communityId: string };

const REMARKS = ['来得准时，说话和气', '陪我说了好久的话', null, '东西拿得稳，很细心', null];
const TRAININGS: [string, string, number, string][] = [
  ['应急救护员培训', '心肺复苏、止血包扎、自动体外除颤器使用', 480, '稷山县红十字会'],
  ['志愿服务基础培训', '志愿服务条例、服务礼仪、安全须知', 120, '稷山县志愿服务联合会'],
  ['反诈宣传员培训', '常见骗局、劝阻话术', 90, '县公安局反诈中心'],
  ['独居老人探访要领', '', 60, '晨光社会工作服务中心'],
];

/** What came of the records: ratings, an answered and an open objection, service recorded later, trainings, honours. */
export async function tellCare(story: Story, hands: Hands): Promise<void> {
  await tellRatings(story, hands);
  await tellAppeals(story, hands);
  await tellSupplements(story, hands);
  await tellCredentials(story, hands);
}

async function tellRatings(story: Story, { field, communityId }: Hands): Promise<void> {
  const records = await story.get(Database).read.query<{ id: string; servedOn: DateOn }>(
    `SELECT r.id, r.served_on AS servedOn FROM service_records r JOIN activities a ON a.id = r.activity_id
      WHERE r.community_id = ? AND r.state <> 'REVERSED' AND a.category IN ('助老', '健康') ORDER BY r.served_on DESC, r.id LIMIT 60`,
    [communityId],
  );
  for (const [i, { id }] of records.entries()) {
    if (i % 2 === 1) continue;
    const remark = REMARKS[i % REMARKS.length];
    const stars = i % 14 === 6 ? 3 : i % 4 === 0 ? 5 : 4;
    await story.get(RatingsService).enter(field, id, { stars, rater: i % 6 === 0 ? 'LEADER' : 'SERVED', source: i % 3 === 0 ? 'STAFF' : 'PAPER', ...(remark ? { remark } : {}) });
  }
}

async function tellAppeals(story: Story, { admin, mrsWang }: Hands): Promise<void> {
  const records = (await story.recordsOf(mrsWang.volunteerId!)).sort(byDay);
  const final = records.filter(({ state }) => state === 'FINAL');
  const waiting = records.filter(({ state }) => state === 'PENDING' || state === 'CONFIRMED');
  const file = (record: ServiceRecordEntity | undefined, reason: string, wantedMinutes?: number): Promise<string> | undefined =>
    record && story.get(AppealsService).file(mrsWang, { target: 'SERVICE_RECORD', targetId: record.id, reason, ...(wantedMinutes ? { wantedMinutes } : {}) });
  const answered = await file(final.at(-2), '我是五点走的，签退忘了，少记了', (final.at(-2)?.serviceMinutes ?? 60) + 15);
  if (answered) await story.get(AppealsService).decide(admin, answered, { outcome: 'REJECTED', reason: '核对了纸质签到表，您签退的时刻是对的。' });
  await file(final.at(-1), '那天我还帮忙收拾到六点，少记了半个小时', (final.at(-1)?.serviceMinutes ?? 60) + 30);
  await file(waiting[0], '这一场我没有参加，可能点错了人');
}

async function tellSupplements(story: Story, { secretary, field, mrsWang, communityId }: Hands): Promise<void> {
  const today = dateOf(story.now());
  const slots = await story.get(Database).read.query<{ slotId: string; planned: number }>(
    `SELECT s.id AS slotId, s.planned_minutes AS planned FROM activity_slots s JOIN activities a ON a.id = s.activity_id
      WHERE a.community_id = ? AND a.nature = 'VOLUNTEER' AND a.state NOT IN ('DRAFT', 'CANCELLED') AND s.planned_minutes IS NOT NULL
        AND s.start_on >= ? AND s.start_on < ?
        AND NOT EXISTS (SELECT 1 FROM service_records r WHERE r.slot_id = s.id AND r.volunteer_id = ? AND r.state <> 'REVERSED')
      ORDER BY s.start_on DESC, s.id LIMIT 3`,
    [communityId, addDays(today, -11), today, mrsWang.volunteerId!],
  );
  const [mine, second, third] = slots;
  const supplements = story.get(SupplementsService);
  if (mine) await supplements.ask(mrsWang, { slotId: mine.slotId, serviceMinutes: Number(mine.planned), reason: '去得早，帮忙摆桌子，忘了签到', evidence: '李建国和张桂芳都在场' });
  if (second) {
    const id = await supplements.create(field, { volunteerId: mrsWang.volunteerId!, slotId: second.slotId, serviceMinutes: Math.min(60, Number(second.planned)), reason: '纸质签到表漏了一页', evidence: '补找到的第二页签到表，存活动档案' });
    await supplements.approve(secretary, id);
  }
  if (third) {
    const id = await supplements.create(field, { volunteerId: mrsWang.volunteerId!, slotId: third.slotId, serviceMinutes: 30, reason: '中途来帮忙', evidence: '没有其他人在场' });
    await supplements.reject(secretary, id, '没有人能证明，请补充证明后再申请');
  }
}

async function tellCredentials(story: Story, { secretary, mrsWang, volunteers }: Hands): Promise<void> {
  const today = dateOf(story.now());
  const credentials = story.get(CredentialsService);
  for (const [i, [name, content, lengthMinutes, host]] of TRAININGS.entries()) {
    for (const volunteerId of [mrsWang.volunteerId!, ...volunteers.slice(i * 3, i * 3 + 4)].filter((id, at, all) => all.indexOf(id) === at)) {
      const what = { kind: 'TRAINING' as const, name, host, lengthMinutes, heldOn: addDays(today, -40 - i * 55), ...(content ? { content } : {}) };
      await credentials.create(secretary, { ...what, volunteerId });
    }
  }
  const honour = { kind: 'HONOR' as const, name: '稷山县优秀志愿者', host: '稷山县精神文明建设办公室', heldOn: addDays(today, -200), proof: '证书原件，编号 2026-018' };
  await credentials.create(secretary, { ...honour, volunteerId: volunteers[0]! });
  await credentials.claim(mrsWang, { kind: 'HONOR', name: '社区好邻居', host: '学府街道办事处', heldOn: addDays(today, -320), proof: '奖状，家里有' });
  await credentials.claim(mrsWang, { kind: 'TRAINING', name: '手语入门', host: '县残疾人联合会', lengthMinutes: 180, heldOn: addDays(today, -12) });
}

function byDay(a: ServiceRecordEntity, b: ServiceRecordEntity): number {
  return `${a.servedOn}${a.id}` < `${b.servedOn}${b.id}` ? -1 : 1;
}
