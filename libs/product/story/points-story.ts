import { addDays, type DateOn } from '@app/kernel/time.js';
import { ReversalsService } from '@app/ledger/index.js';
import { InboxService } from '@app/people/index.js';
import type { Principal } from '@app/platform/access/principal.js';
import { AdjustmentsService, DEFAULT_POINTS_RULES, PointsPoliciesService } from '@app/points/index.js';
import type { Story } from './story.js';

type Scene = { on: DateOn; time: string; isSettled?: boolean; tell: () => Promise<unknown> };
type PointsWorld = { story: Story; admin: Principal; secretary: Principal; wang: Principal; volunteers: readonly string[]; today: DateOn };

/** Points beside service: a policy that names them, bonuses for the quarter's keenest, one deduction, one taken back. */
export function pointsScenes({ story, admin, secretary, wang, volunteers, today }: PointsWorld): Scene[] {
  const named: Scene = {
    on: addDays(today, -34),
    time: '10:20',
    tell: async () => {
      const rules = {
        ...DEFAULT_POINTS_RULES,
        conducts: { GOOD: { name: '表现良好', perMille: 1000 }, FAIR: { name: '表现一般', perMille: 500 }, POOR: { name: '投诉属实', perMille: 0 } },
        bonuses: { QUARTER: { name: '季度热心志愿者', points: 100 }, YEAR: { name: '年度热心志愿者', points: 300 } },
        deductions: { PROXY: { name: '冒名签到', points: 50 } },
      };
      await story.get(PointsPoliciesService).publish(admin, { effectiveFrom: addDays(today, -33), rules });
    },
  };
  const given: Scene = {
    on: addDays(today, -21),
    time: '16:10',
    tell: async () => {
      const adjustments = story.get(AdjustmentsService);
      const reason = '上季度志愿服务表扬名单，公示无异议';
      for (const volunteerId of [wang.volunteerId!, ...volunteers.slice(0, 3)]) {
        await adjustments.award(secretary, volunteerId, { code: 'QUARTER', reason });
      }
      const wrong = await adjustments.award(secretary, volunteers[9]!, { code: 'QUARTER', reason });
      await story.get(ReversalsService).reverse(secretary, wrong.transferId, '同名，奖励应发给另一位');
      await adjustments.deduct(secretary, volunteers[7]!, { code: 'PROXY', reason: '带队人当场发现代邻居签到，本人承认' });
    },
  };
  // What is older than a few days has been read; nobody lets half a year of messages stand.
  const read: Scene = {
    on: addDays(today, -4),
    time: '20:30',
    isSettled: true,
    tell: async () => {
      for (const person of [wang, secretary, admin]) await story.get(InboxService).read(person, {});
    },
  };
  return [named, given, read];
}
