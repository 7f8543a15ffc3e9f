import { dateOf, durationText, type DateOn } from '@app/kernel/time.js';
import type { VolunteerFacts } from '@app/people/index.js';
import { CREDIT_KIND_NAMES, type CreditKind, type PointsPolicy } from '@app/points/index.js';
import type { Cell } from '@app/platform/spreadsheets/cells.rules.js';
import type { ColumnSpec, SheetSpec } from '@app/platform/spreadsheets/write-workbook.js';
import { STAR_NAMES } from '../ratings/rating.rules.js';
import { presencePercent, RECORD_STATE_NAMES, type RecordState } from '../service-records/service-record.rules.js';
import type { CredentialRow, RecordRow, TransferRow } from './export-facts.service.js';

export type Head = { unit: string; period: string; preparedBy: string; on: DateOn };
type Sheet = Omit<SheetSpec, 'info'>;
type People = ReadonlyMap<string, VolunteerFacts>;

const GENDERS: Record<string, string> = { male: '男', female: '女' };

/** Every field that 民政部令67号 5–10 names, one sheet a kind. */
export function recordSheets(head: Head, people: People, records: readonly RecordRow[], trainings: readonly CredentialRow[], honors: readonly CredentialRow[]): SheetSpec[] {
  const rated = records.filter(({ quality }) => quality !== null);
  return [
    withHead(head, { name: '基本信息', title: '志愿者基本信息', columns: PEOPLE, rows: [...people.values()].map(personCells) }),
    withHead(head, { name: '服务记录', title: '志愿服务记录', columns: SERVICES, rows: records.map((record) => serviceCells(record, people)) }),
    withHead(head, { name: '培训', title: '志愿者培训记录', columns: TRAININGS, rows: trainings.map((row) => [...who(row, people), row.name, row.content, row.lengthMinutes === null ? null : Number(row.lengthMinutes), row.host, row.heldOn, row.proof]) }),
    withHead(head, { name: '表彰奖励', title: '志愿者表彰奖励记录', columns: HONORS, rows: honors.map((row) => [...who(row, people), row.name, row.heldOn, row.host, row.proof]) }),
    withHead(head, { name: '评价', title: '志愿服务评价记录', columns: RATINGS, rows: rated.map((row) => [...who(row, people), row.servedOn, row.activityName, Number(row.quality), STAR_NAMES[Number(row.quality)] ?? null, row.ratedOn]) }),
  ];
}

/** From these an outsider can work out every total and every point again; people are numbers only. */
export function auditSheets(head: Head, records: readonly RecordRow[], transfers: readonly TransferRow[], numbers: ReadonlyMap<string, string>, policies: readonly PointsPolicy[]): SheetSpec[] {
  return [
    withHead(head, { name: '服务记录', title: '服务记录(全部版本)', columns: AUDIT_RECORDS, rows: records.map(auditRecordCells) }),
    withHead(head, { name: '流水', title: '时长与积分流水', columns: AUDIT_TRANSFERS, rows: transfers.map((row) => auditTransferCells(row, numbers)) }),
    withHead(head, { name: '积分规则', title: '积分规则(全部版本)', columns: POLICIES, rows: policies.map(({ version, effectiveFrom, effectiveTo, rules }) => [version, effectiveFrom, effectiveTo ?? null, JSON.stringify(rules)]) }),
  ];
}

export const AUDIT_RECORD_HEADERS = (): string[] => AUDIT_RECORDS.map(({ header }) => header);
export const AUDIT_TRANSFER_HEADERS = (): string[] => AUDIT_TRANSFERS.map(({ header }) => header);

export function auditRecordCells(row: RecordRow): Cell[] {
  return [
    row.id,
    row.replacesId,
    Number(row.version),
    row.volunteerNo,
    row.activityId,
    row.slotId,
    row.servedOn,
    Number(row.serviceMinutes),
    row.plannedMinutes === null ? null : Number(row.plannedMinutes),
    row.creditKind,
    row.role,
    row.category,
    Number(row.emergency) === 1 ? '是' : '否',
    row.conduct,
    row.reviewedPerMille === null ? null : Number(row.reviewedPerMille),
    row.firstApprovedBy ? '是' : '否',
    row.state,
    row.confirmedAt,
    row.finalAt,
    row.points === null ? null : Number(row.points),
    row.policyVersion,
    linesOf(row.explanation),
  ];
}

export function auditTransferCells(row: TransferRow, numbers: ReadonlyMap<string, string>): Cell[] {
  const address = (text: string): string => text.replace(/^volunteer:(.+)$/, (_, id: string) => `volunteer:${numbers.get(id) ?? id}`);
  return [
    row.id,
    row.unit,
    address(row.debit),
    address(row.credit),
    Number(row.amount),
    row.code,
    row.causeType,
    row.causeId,
    row.effectiveOn,
    row.recordedAt,
    row.policyVersion,
    row.reversesId,
    linesOf(row.explanation),
  ];
}

export type YearRow = { label: string; volunteers: number; activities: number; records: number; minutes: number; supplementMinutes: number; points: number };
export type YearTotals = { registered: number; joined: number; trainings: number; honors: number; rated: number; meanCenti: number | null };

/** Figures for the yearly report (67号令 18). */
export function yearlySheets(head: Head, months: readonly YearRow[], categories: readonly YearRow[], totals: YearTotals): SheetSpec[] {
  const cells = ({ label, volunteers, activities, records, minutes, supplementMinutes, points }: YearRow): Cell[] => [
    label,
    activities,
    volunteers,
    records,
    minutes,
    durationText(minutes),
    supplementMinutes,
    points,
  ];
  return [
    withHead(head, { name: '按月', title: '志愿服务年度统计(按月)', columns: yearColumns('月份'), rows: months.map(cells) }),
    withHead(head, { name: '按类别', title: '志愿服务年度统计(按类别)', columns: yearColumns('类别'), rows: categories.map(cells) }),
    withHead(head, {
      name: '总体',
      title: '志愿服务年度统计(总体)',
      columns: [text('项目'), number('数量')],
      rows: [
        ['年末登记的志愿者', totals.registered],
        ['当年新登记', totals.joined],
        ['培训记录', totals.trainings],
        ['表彰奖励记录', totals.honors],
        ['有评价的服务记录', totals.rated],
        ['评价平均分(1 到 5)', totals.meanCenti === null ? null : totals.meanCenti / 100],
      ],
    }),
  ];
}

const text = (header: string): ColumnSpec => ({ header, type: 'text' });
const number = (header: string, total = false): ColumnSpec => ({ header, type: 'number', total });
const date = (header: string): ColumnSpec => ({ header, type: 'date' });

const WHO = [text('志愿者编号'), text('姓名')];
const PEOPLE = [...WHO, text('性别'), text('出生日期'), text('证件号码'), text('居住区域'), text('联系方式'), text('专业技能'), text('服务类别'), text('状态'), date('登记日期')];
const SERVICES = [...WHO, text('活动名称'), date('服务日期'), text('地点'), text('服务内容'), number('服务时长(分钟)', true), text('服务时长'), text('在场比例'), text('组织单位'), text('负责人'), text('记录方式'), text('状态'), date('记录日期'), number('积分', true)];
const TRAININGS = [...WHO, text('培训名称'), text('培训内容'), number('时长(分钟)', true), text('举办单位'), date('日期'), text('证明')];
const HONORS = [...WHO, text('名称'), date('日期'), text('授予单位'), text('证明')];
const RATINGS = [...WHO, date('服务日期'), text('活动名称'), number('评分'), text('评价'), date('评价日期')];
const AUDIT_RECORDS = [text('记录编号'), text('更正自'), number('版本'), text('志愿者编号'), text('活动编号'), text('场次编号'), date('服务日期'), number('分钟'), number('计划分钟'), text('来源'), text('角色'), text('类别'), text('应急'), text('表现'), number('审核比例‰'), text('第二人审核'), text('状态'), text('确认时刻'), text('生效时刻'), number('积分'), text('规则版本'), text('说明')];
const AUDIT_TRANSFERS = [text('流水编号'), text('单位'), text('转出'), text('转入'), number('数量'), text('种类'), text('事由'), text('事由编号'), date('业务日期'), text('记账时刻'), text('规则版本'), text('冲回的流水'), text('说明')];
const POLICIES = [number('版本'), date('生效'), date('失效'), text('规则(JSON)')];

function yearColumns(first: string): ColumnSpec[] {
  return [text(first), number('活动', true), number('参加人数'), number('服务人次', true), number('服务分钟', true), text('服务时长'), number('其中补录分钟', true), number('积分', true)];
}

function withHead(head: Head, sheet: Sheet): SheetSpec {
  return { ...sheet, title: `${head.unit}${sheet.title}`, info: head };
}

function personCells(person: VolunteerFacts): Cell[] {
  return [
    person.volunteerNo,
    person.name,
    person.gender && (GENDERS[person.gender] ?? null),
    person.birth,
    person.idNumber,
    person.areaName,
    person.mobile,
    person.skills.join('、'),
    person.serviceCategories.join('、'),
    person.stateName,
    person.joinedOn,
  ];
}

function serviceCells(row: RecordRow, people: People): Cell[] {
  const planned = row.plannedMinutes === null ? null : Number(row.plannedMinutes);
  const percent = presencePercent(Number(row.serviceMinutes), planned);
  return [
    ...who(row, people),
    row.activityName,
    row.servedOn,
    row.venue,
    row.description ?? row.category,
    Number(row.serviceMinutes),
    durationText(Number(row.serviceMinutes)),
    percent === null ? null : `${percent}%`,
    row.organisingUnit,
    row.leader,
    CREDIT_KIND_NAMES[row.creditKind as CreditKind],
    RECORD_STATE_NAMES[row.state as RecordState],
    dateOf(row.recordedAt),
    row.points === null ? null : Number(row.points),
  ];
}

function who({ volunteerId, volunteerNo }: { volunteerId: string; volunteerNo: string }, people: People): Cell[] {
  return [volunteerNo, people.get(volunteerId)?.name ?? null];
}

function linesOf(explanation: string): string {
  return (JSON.parse(explanation) as string[]).join('；');
}

