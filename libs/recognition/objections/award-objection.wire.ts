import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  Length,
  MaxLength,
} from 'class-validator';
import type { Instant } from '@app/kernel/time.js';
import { IsId } from '@app/platform/http/wire-checks.js';
import { OBJECTOR_KINDS, type ObjectionAct, type ObjectionSource, type ObjectionState, type ObjectorKind } from './award-objection.rules.js';

class ObjectionInput {
  @IsIn(OBJECTOR_KINDS)
  objectorKind: ObjectorKind;

  /** The real name; of a unit, its full name. */
  @IsString()
  @Length(2, 60, { message: '请填写真实姓名或单位全称(2 到 60 字)' })
  name: string;

  @IsString()
  @MaxLength(20)
  mobile: string;

  @IsString()
  @Length(10, 1_000, { message: '请写明事实和理由(10 到 1000 字)' })
  grounds: string;
}

export class ObjectToNotice extends ObjectionInput {
  /** Somebody on the notice; left out, about the procedure or somebody who is not named. */
  @IsOptional()
  @IsId()
  entryId?: string;

  @IsBoolean()
  agreesToNotice: boolean;

  @IsString()
  @MaxLength(30)
  noticeVersion: string;

  /** People do not see this field; programs fill it. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  website?: string;
}

/** An objection on paper or said at the desk. */
export class RecordObjection extends ObjectionInput {
  @IsOptional()
  @IsId()
  candidateId?: string;
}

export class ReceivedObjectionView {
  /** To look up the answer with. */
  queryCode: string;
  title: string;
}

/** What the objector reads. */
export class ObjectionStatusView {
  queryCode: string;
  title: string;
  state: ObjectionState;
  stateName: string;
  createdAt: Instant;
  decidedAt: Instant | null;
  decisionReason: string | null;
  servicePhone: string | null;
}

export class AwardObjectionView {
  id: string;
  programId: string;
  /** The version of the notice that was objected to. */
  noticeVersion: number;
  /** About whom; null: about the procedure. */
  candidateId: string | null;
  candidateName: string | null;
  objectorKind: ObjectorKind;
  objectorKindName: string;
  maskedName: string;
  source: ObjectionSource;
  grounds: string;
  state: ObjectionState;
  stateName: string;
  createdAt: Instant;
  checkNote: string | null;
  checkedByName: string | null;
  checkedAt: Instant | null;
  decisionReason: string | null;
  decidedByName: string | null;
  decidedAt: Instant | null;
  /** What may be done now. */
  acts: ObjectionAct[];
  /** The signed-in person proposed the list, so somebody else decides. */
  isOwnProposal: boolean;
  hasContact: boolean;
}

export class AwardObjectionList {
  items: AwardObjectionView[];
}

export class CheckObjection {
  @IsString()
  @Length(2, 500, { message: '请写明怎样核实(2 到 500 字)' })
  note: string;
}

export class DecideAwardObjection {
  @IsIn(['UPHELD', 'REJECTED'])
  decision: 'UPHELD' | 'REJECTED';

  /** The answer to the objector. */
  @IsString()
  @Length(4, 300, { message: '请写明答复的理由(4 到 300 字)' })
  reason: string;

  /** Candidates who leave the list. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @IsId({ each: true })
  removals?: string[];

  /** Candidates who come onto it. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @IsId({ each: true })
  additions?: string[];
}

export class UnmaskObjector {
  @IsString()
  @Length(2, 200, { message: '请写明查看的理由(2 到 200 字)' })
  reason: string;
}

export class ObjectorContactView {
  name: string;
  mobile: string;
}
