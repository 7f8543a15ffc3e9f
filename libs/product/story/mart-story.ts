import { addDays, addMonths, daysBetween, type DateOn } from '@app/kernel/time.js';
import type { Area } from '@app/people/index.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Database } from '@app/platform/database/database.js';
import { LotsService, MartsService, MartStockService, PolicyDraftsService, PolicySimulationsService, RedemptionsService } from '@app/points/index.js';
import type { Story } from './story.js';

type World = {
  story: Story;
  admin: Principal;
  secretary: Principal;
  field: Principal;
  /** Mrs Wang, at her own phone. */
  wang: Principal;
  town: Area;
  neighbour: Area;
  volunteers: readonly string[];
  start: DateOn;
  today: DateOn;
};
type Scene = { on: DateOn; time: string; tell: () => Promise<void> };
type Goods = { name: string; unitName: string; pricePoints: number; stockCount: number; donorText?: string; description?: string; serviceMinutes?: number; limit?: number };

const SHELF: readonly Goods[] = [
  { name: '抽纸三包装', unitName: '提', pricePoints: 40, stockCount: 60, donorText: '稷山农商银行学府支行', limit: 3 },
  { name: '洗衣液 2 升', unitName: '桶', pricePoints: 110, stockCount: 30, donorText: '安居物业服务有限公司', limit: 2 },
  { name: '东北大米 5 千克', unitName: '袋', pricePoints: 240, stockCount: 20, donorText: '稷山县供电公司城区供电所', description: '真空包装，较重，可请网格员送上门。' },
  { name: '理发', unitName: '次', pricePoints: 60, stockCount: 40, serviceMinutes: 30, donorText: '阿强理发店', description: '凭取货码到学府路 18 号阿强理发店，周一休息。', limit: 2 },
  { name: '家电检修', unitName: '次', pricePoints: 120, stockCount: 12, serviceMinutes: 60, donorText: '晨光社会工作服务中心', description: '上门检查小家电和插座，零件另付。', limit: 1 },
  { name: '食用油 1.8 升', unitName: '瓶', pricePoints: 160, stockCount: 24, donorText: '稷山农商银行学府支行' },
  { name: '儿童绘本', unitName: '本', pricePoints: 50, stockCount: 16, donorText: '县图书馆' },
  { name: '304 不锈钢保温杯(敬老月纪念款)', unitName: '个', pricePoints: 900, stockCount: 3, donorText: '稷山县第三人民医院', limit: 1 },
];

/** A year of the 爱心超市: what was given, who came for it, what nobody picked up, and what waits on the counter today. */
export function martScenes(world: World): Scene[] {
  const { story, admin, secretary, field, wang, town, neighbour, volunteers, start, today } = world;
  const orders = (): RedemptionsService => story.get(RedemptionsService);
  const items = new Map<string, string>();
  const order = async (volunteerId: string, name: string): Promise<string | null> => {
    const { pricePoints } = SHELF.find((goods) => goods.name === name)!;
    const lots = await story.get(LotsService).openLots(story.get(Database).read, volunteerId);
    if (lots.reduce((sum, lot) => sum + lot.remainingPoints, 0) < pricePoints) return null;
    const what = { itemId: items.get(name)!, quantity: 1 };
    return volunteerId === wang.volunteerId ? orders().place(wang, what) : orders().placeFor(field, { volunteerId, ...what });
  };

  const opened: Scene = {
    on: addDays(start, 24),
    time: '09:10',
    tell: async () => {
      const marts = story.get(MartsService);
      const where = { address: '党群服务站一楼东侧', openingHours: '每周二、周四 9:00–11:30，15:00–17:00' };
      await marts.set(secretary, town.id, { name: '邻聚爱心超市', ...where, isOpen: true });
      for (const { limit, donorText, description, serviceMinutes, ...goods } of SHELF) {
        const id = await marts.createItem(secretary, {
          communityId: town.id,
          kind: serviceMinutes ? 'SERVICE' : 'GOODS',
          ...goods,
          donorText: donorText ?? null,
          description: description ?? null,
          serviceMinutes: serviceMinutes ?? null,
          limitCount: limit ?? null,
          limitPeriod: limit ? 'QUARTER' : null,
          state: 'ON_SALE',
        });
        items.set(goods.name, id);
      }
      await marts.set(admin, neighbour.id, { name: '滨河爱心超市', address: null, openingHours: '筹备中，暂不兑换', isOpen: false });
    },
  };

  const restocked = Array.from({ length: Math.floor(daysBetween(start, today) / 90) }, (_, i): Scene => ({
    on: addDays(start, 90 + i * 85),
    time: '16:20',
    tell: async () => {
      const stock = story.get(MartStockService);
      const goods = SHELF[i % SHELF.length]!;
      await stock.record(secretary, items.get(goods.name)!, { kind: 'IN', quantity: 10 + 5 * i, reason: `${goods.donorText ?? '社区'}再捐` });
      await stock.record(secretary, items.get('抽纸三包装')!, { kind: 'ADJUST', quantity: -1, reason: '季末盘点，一提受潮' });
    },
  }));

  const visits = Array.from({ length: Math.floor(daysBetween(addDays(start, 60), today) / 9) }, (_, i) => i).flatMap((i): Scene[] => {
    const on = addDays(start, 60 + i * 9);
    const who = volunteers[(i * 5) % 24]!;
    const name = SHELF[(i * 3) % 7]!.name;
    let orderId: string | null = null;
    const placed: Scene = {
      on,
      time: '10:05',
      tell: async () => {
        orderId = await order(who, name);
      },
    };
    const closed: Scene = {
      on: addDays(on, 2),
      time: '15:40',
      tell: async () => {
        if (!orderId) return;
        if (i % 9 === 4) await orders().cancel(secretary, orderId, '包装破损，另补一份新的');
        else await orders().pickUp(secretary, orderId);
      },
    };
    // Every eighth one is forgotten, and goes back after fourteen days by itself.
    return closed.on < today && i % 8 !== 6 ? [placed, closed] : [placed];
  });

  const waiting = ['理发', '抽纸三包装'].map((name, i): Scene => ({
    on: addDays(today, -2),
    time: `08:1${i}`,
    tell: async () => {
      const orderId = await order(wang.volunteerId!, name);
      if (orderId && i === 0) await orders().prepare(secretary, orderId);
    },
  }));

  const drafted: Scene = {
    on: addDays(today, -1),
    time: '11:30',
    tell: async () => {
      const drafts = story.get(PolicyDraftsService);
      const id = await drafts.create(admin, { title: '明年积分规则(征求意见)' });
      const { rules, revision } = await drafts.view(id);
      await drafts.change(id, {
        revision,
        rules: {
          ...rules,
          categories: { 助老: { name: '助老', perMille: 1200 } },
          pointsLimits: { month: 120, year: null },
          bonuses: { QUARTER: { name: '季度热心志愿者', points: 100 }, YEAR: { name: '年度热心志愿者', points: 300 } },
        },
      });
      await story.get(PolicySimulationsService).start(admin, id, { from: addMonths(today, -12), to: today });
      await drafts.create(admin, { title: '参考昆山', template: 'kunshan' });
    },
  };

  return [opened, ...restocked, ...visits, ...waiting, drafted];
}
