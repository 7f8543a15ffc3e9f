import fc from 'fast-check';
import { batchOrder, batchTitle, evenGroups } from './batches.rules.js';
import { inOrder, knowsChineseOrders, soundKey, type NameOrder } from './name-order.rules.js';
import { defaultRunSheet, endsThatDay, lengthMinutes, moved, timed } from './run-sheet.rules.js';
import { DEFAULT_ZONES, middleFirst, seatConflicts, seatInOrder, seatsOf, type Zone } from './seats.rules.js';
import { filledScript, SCRIPT_GAPS, SCRIPT_TEMPLATES, unknownScriptGaps, type ScriptFacts } from './script.rules.js';
import { movedTo, slidesOf, slideText, STAGE_MOVES, type StageProgramme } from './stage.rules.js';

const people = (...names: string[]) => names.map((name, i) => ({ name, sortAs: null as string | null, rank: i + 1, listPosition: i + 1 }));
const names = (list: { name: string }[]): string => list.map(({ name }) => name).join(' ');

describe('the order in which names are called', () => {
  it('rests on the Chinese collations of this Node', () => {
    expect(knowsChineseOrders()).toBe(true);
    expect(process.versions.icu).toBeDefined();
    expect(Intl.supportedValuesOf('collation')).toEqual(expect.arrayContaining(['pinyin', 'stroke']));
  });

  it('by sound knows surnames of several readings, and what staff write down', () => {
    // Without the table 曾 would come as céng, 解 as jiě, 仇 as chóu, 查 as chá.
    expect(names(inOrder(people('周莹', '曾敏', '解放', '单雄信', '仇和', '查良', '安然'), 'PINYIN'))).toBe('安然 仇和 单雄信 解放 曾敏 查良 周莹');
    const qin = { ...people('覃勇')[0]!, sortAs: '秦勇' };
    expect(names(inOrder([...people('孙立', '彭飞'), qin], 'PINYIN'))).toBe('彭飞 覃勇 孙立');
    expect(soundKey({ name: '尉迟恭', sortAs: null })).toBe('玉迟恭');
  });

  it('by strokes counts them', () => {
    expect(names(inOrder(people('魏征', '丁一', '王明', '李白', '马超', '赵云'), 'STROKE'))).toBe('丁一 马超 王明 李白 赵云 魏征');
  });

  it('by result keeps the list, and puts who was not ranked last', () => {
    const list = people('甲', '乙', '丙');
    expect(names(inOrder([{ ...list[2]!, rank: 1 }, { ...list[0]!, rank: 1 }, { ...list[1]!, rank: null as never }], 'RESULT'))).toBe('甲 丙 乙');
  });

  it('loses and makes nobody, and does not depend on how they came', () => {
    const someone = fc.record({ name: fc.constantFrom('王一', '李二', '单三', '张四', '曾五', '阿依古丽'), sortAs: fc.constant(null), rank: fc.option(fc.integer({ min: 1, max: 4 })) });
    fc.assert(
      fc.property(fc.array(someone, { maxLength: 12 }), fc.constantFrom<NameOrder>('RESULT', 'PINYIN', 'STROKE'), (some, order) => {
        const list = some.map((one, i) => ({ ...one, listPosition: i }));
        const sorted = inOrder(list, order);
        expect(new Set(sorted)).toEqual(new Set(list));
        expect(inOrder([...list].reverse(), order)).toEqual(sorted);
      }),
    );
  });
});

describe('batches', () => {
  it.each([
    [13, 12, [7, 6]],
    [144, 36, [36, 36, 36, 36]],
    [8, 8, [8]],
    [1, 8, [1]],
    [0, 8, []],
  ])('%i people, at most %i together', (count, most, sizes) => {
    expect(evenGroups(Array.from({ length: count }), most).map(({ length }) => length)).toEqual(sizes);
  });

  it('are 集体 before 个人, otherwise as put', () => {
    const batch = (kind: 'COLLECTIVE' | 'INDIVIDUAL', seq: number) => ({ kind, seq });
    expect(batchOrder([batch('INDIVIDUAL', 1), batch('COLLECTIVE', 3), batch('INDIVIDUAL', 0), batch('COLLECTIVE', 2)]).map(({ seq }) => seq)).toEqual([2, 3, 0, 1]);
    expect([batchTitle('热心志愿者', 0, 1), batchTitle('热心志愿者', 1, 12), batchTitle('热心志愿者', 11, 12)]).toEqual(['热心志愿者', '热心志愿者(第二组)', '热心志愿者(第12组)']);
  });
});

describe('the run-sheet', () => {
  const steps = defaultRunSheet([{ id: 'a', title: '最美志愿者' }, { id: 'b', title: '热心志愿者' }]);

  it('runs by the clock: people sign in before the start', () => {
    const sheet = timed(steps, '09:30');
    expect(sheet.slice(0, 3).map(({ startTime, title }) => `${startTime} ${title}`)).toEqual(['09:00 签到入场', '09:30 开场、介绍来宾', '09:35 播放年度短片']);
    expect(sheet.filter(({ kind }) => kind === 'AWARD').map(({ title, startTime }) => `${startTime} ${title}`)).toEqual(['09:53 最美志愿者', '10:01 热心志愿者']);
    expect(lengthMinutes(steps)).toBe(63);
    expect([endsThatDay(steps, '22:57'), endsThatDay(steps, '22:58')]).toEqual([true, false]);
  });

  it('has no gaps and no overlaps, whatever is in it', () => {
    const step = fc.record({ kind: fc.constantFrom('SPEECH' as const, 'SHOW' as const, 'SIGN_IN' as const), title: fc.constant('x'), minutes: fc.integer({ min: 1, max: 60 }), batchId: fc.constant(null) });
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 15 }), (some) => {
        const sheet = timed(some, '08:30');
        for (const [i, one] of sheet.entries()) if (i > 0) expect(one.startTime).toBe(sheet[i - 1]!.endTime);
      }),
    );
  });

  it('moves a step one place and no further than the edge', () => {
    const list = [{ id: '1' }, { id: '2' }, { id: '3' }];
    const ids = (id: string, direction: 'up' | 'down'): string => moved(list, id, direction).map((one) => one.id).join('');
    expect([ids('2', 'up'), ids('2', 'down'), ids('1', 'up'), ids('3', 'down'), ids('9', 'up')]).toEqual(['213', '132', '123', '123', '123']);
  });
});

describe('seats', () => {
  const zones: Zone[] = [{ kind: 'LEADER', fromRow: 1, toRow: 1, fromSeat: 1, toSeat: 5 }, { kind: 'HONOREE', fromRow: 2, toRow: 3, fromSeat: 1, toSeat: 3 }];
  const seated = (...places: [row: number | null, seat: number | null][]) =>
    places.map(([row, seat], i) => ({ id: String(i), name: `${'甲乙丙丁戊己庚'[i]}`, batchNo: i < 2 ? 1 : 2, order: i, row, seat }));

  it('given in stage order never conflict', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 48 }), (count) => {
        const all = Array.from({ length: count }, (_, i) => ({ id: String(i) }));
        const seats = seatInOrder(all, DEFAULT_ZONES);
        const people = all.map(({ id }, order) => ({ id, name: id, batchNo: 1, order, row: seats.get(id)!.row, seat: seats.get(id)!.seat }));
        expect(seatConflicts(people, DEFAULT_ZONES)).toEqual([]);
      }),
    );
  });

  it.each<[string, ReturnType<typeof seated>, string[]]>([
    ['all is well', seated([2, 1], [2, 2], [3, 1]), []],
    ['two on one seat', seated([2, 1], [2, 1]), ['2排1座排了 2 个人：甲、乙。']],
    ['outside the zone', seated([1, 1], [2, 1]), ['甲的座位 1排1座 不在获奖者区。']],
    ['against the order of the stage', seated([2, 1], [3, 1], [2, 2]), ['座位与上台顺序不一致：第 1 批乙(3排1座)先上台，却坐在第 2 批丙(2排2座)后面。']],
    ['without a seat', seated([2, 1], [null, null]), ['乙没有座位：还没有排座。']],
    ['more people than seats', seated(...Array.from({ length: 7 }, () => [null, null] as [null, null])), ['甲、乙、丙、丁、戊等 7 人没有座位：获奖者区只有 6 个座位，获奖者有 7 人。']],
  ])('say in words: %s', (_what, list, expected) => {
    expect(seatConflicts(list, zones)).toEqual(expected);
  });

  it('say when zones overlap', () => {
    expect(seatConflicts([], [...zones, { kind: 'PUBLIC', fromRow: 3, toRow: 5, fromSeat: 3, toSeat: 9 }])).toEqual([
      '“获奖者 第2–3排 1–3座”和“居民和观众 第3–5排 3–9座”有重叠的座位，请改一改分区。',
    ]);
  });

  it('put the most senior in the middle, the next to the left', () => {
    expect(middleFirst(seatsOf(zones, 'LEADER')).map(({ seat }) => seat)).toEqual([3, 2, 4, 1, 5]);
    const four = seatsOf([{ kind: 'LEADER', fromRow: 1, toRow: 1, fromSeat: 1, toSeat: 4 }], 'LEADER');
    expect(middleFirst(four).map(({ seat }) => seat)).toEqual([2, 1, 3, 4]);
  });
});

describe('the host’s words', () => {
  const facts = Object.fromEntries(SCRIPT_GAPS.map((gap) => [gap, `[${gap}]`])) as ScriptFacts;
  it('are filled in, and what is missing is a line to write on', () => {
    expect(filledScript('有请{颁奖人}颁发{奖项}。', { ...facts, 颁奖人: '' })).toBe('有请＿＿＿＿颁发[奖项]。');
    expect(unknownScriptGaps('{典礼}{天气}{天气}{}')).toEqual(['天气', '']);
    for (const template of Object.values(SCRIPT_TEMPLATES)) {
      expect(unknownScriptGaps(template)).toEqual([]);
      expect(filledScript(template, facts)).not.toMatch(/[{}]/);
    }
  });
});

describe('the stage', () => {
  const winner = (id: string) => ({ id, name: `某${id}`, unit: '', citation: '' });
  const programme: StageProgramme = {
    title: '典礼', communityName: '社区', dayText: '', venue: '',
    batches: [
      { id: 'a', title: '最美', kindName: '个人', presenters: [], winners: [winner('1'), winner('2')] },
      { id: 'b', title: '没有人了', kindName: '个人', presenters: [], winners: [] },
      { id: 'c', title: '热心', kindName: '个人', presenters: [], winners: [winner('3')] },
    ],
  };
  const slides = slidesOf(programme);

  it('shows each winner once, in order, after the title of the batch and before its photo', () => {
    expect(slides.map(slideText)).toEqual(['片头', '签到墙', '第1批：最美', '第1批第1位：某1', '第1批第2位：某2', '第1批合影', '第2批：热心', '第2批第1位：某3', '第2批合影', '结束']);
  });

  it('skips nobody in the dark and never leaves the list', () => {
    expect(movedTo({ slide: 3, isBlack: true }, 'NEXT', 10)).toEqual({ slide: 3, isBlack: false });
    expect(movedTo({ slide: 3, isBlack: false }, 'BLACK', 10)).toEqual({ slide: 3, isBlack: true });
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...STAGE_MOVES)), fc.integer({ min: 1, max: 30 }), fc.integer({ min: -3, max: 40 }), (moves, count, start) => {
        let place = { slide: start, isBlack: false };
        for (const move of moves) {
          const before = place.slide;
          place = movedTo(place, move, count);
          expect(place.slide).toBeGreaterThanOrEqual(0);
          expect(place.slide).toBeLessThan(count);
          if (move === 'NEXT' && before >= 0 && before < count) expect(place.slide - before).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});
