/** 在职党员报到台账 as it is handed in. Names and mobiles are masked and party membership is not in it. */
import { maskName } from '@app/kernel/names.js';
import { addDays, dateText, type DateOn, type Period } from '@app/kernel/time.js';
import { MEMBER_STATE_NAMES, type MemberState } from '../members/member-registration.rules.js';
import { UNIT_REGISTRATION_STATE_NAMES, type UnitRegistrationState } from '../units/unit-registration.rules.js';

export type RegistrationSheetFacts = { unit: string; period: Period; preparedBy: string; on: DateOn };

export type MemberLedgerLine = {
  communityName: string;
  areaName: string;
  name: string;
  mobileMasked: string | null;
  employerName: string | null;
  skillNames: readonly string[];
  serviceKindNames: readonly string[];
  postNames: readonly string[];
  state: MemberState;
  submittedOn: DateOn;
  acceptedOn: DateOn | null;
  closedOn: DateOn | null;
  /** FINAL records in the period. */
  services: number;
  serviceMinutes: number;
};

export function memberLedgerSheet(facts: RegistrationSheetFacts, lines: readonly MemberLedgerLine[]) {
  return {
    name: '在职党员报到台账',
    title: '在职党员报到台账',
    info: headOf(facts),
    columns: [
      { header: '序号', type: 'number', width: 6 },
      { header: '社区', width: 14 },
      { header: '网格/小区', width: 18 },
      { header: '姓名', width: 10 },
      { header: '手机', type: 'text', width: 14 },
      { header: '所在单位', width: 24 },
      { header: '技能', width: 18 },
      { header: '服务类别', width: 18 },
      { header: '服务岗位', width: 18 },
      { header: '报到日期', type: 'date', width: 12 },
      { header: '受理日期', type: 'date', width: 12 },
      { header: '转出/退出', type: 'date', width: 12 },
      { header: '状态', width: 9 },
      { header: '服务(次)', type: 'number', width: 9, total: true },
      { header: '时长(分钟)', type: 'number', width: 11, total: true },
    ] as const,
    rows: lines.map((line, i) => [
      i + 1,
      line.communityName,
      line.areaName,
      maskName(line.name),
      line.mobileMasked,
      line.employerName,
      line.skillNames.join('、'),
      line.serviceKindNames.join('、'),
      line.postNames.join('、'),
      line.submittedOn,
      line.acceptedOn,
      line.closedOn,
      MEMBER_STATE_NAMES[line.state],
      line.services,
      line.serviceMinutes,
    ]),
  };
}

export type UnitLedgerLine = {
  communityName: string;
  unitName: string;
  partyOrgName: string;
  dutyContact: string;
  memberCount: number;
  confirmed: number;
  offers: string;
  receiptNo: string | null;
  acceptedOn: DateOn | null;
  state: UnitRegistrationState;
};

export function unitRegistrationSheet(facts: RegistrationSheetFacts, lines: readonly UnitLedgerLine[]) {
  return {
    name: '单位报到台账',
    title: '单位报到台账',
    info: headOf(facts),
    columns: [
      { header: '序号', type: 'number', width: 6 },
      { header: '社区', width: 14 },
      { header: '单位', width: 26 },
      { header: '报到组织', width: 26 },
      { header: '值班联系', width: 16 },
      { header: '党员(人)', type: 'number', width: 9, total: true },
      { header: '本人确认(人)', type: 'number', width: 13, total: true },
      { header: '可提供的服务', width: 32 },
      { header: '回执号', type: 'text', width: 12 },
      { header: '受理日期', type: 'date', width: 12 },
      { header: '状态', width: 9 },
    ] as const,
    rows: lines.map((line, i) => [
      i + 1,
      line.communityName,
      line.unitName,
      line.partyOrgName,
      line.dutyContact,
      line.memberCount,
      line.confirmed,
      line.offers,
      line.receiptNo,
      line.acceptedOn,
      UNIT_REGISTRATION_STATE_NAMES[line.state],
    ]),
  };
}

function headOf({ unit, period: { from, to }, preparedBy, on }: RegistrationSheetFacts) {
  const day = (date: DateOn): string => dateText(date).split(' ')[0]!;
  return { unit, period: `${day(from)} 至 ${day(addDays(to, -1))}`, preparedBy, on };
}
