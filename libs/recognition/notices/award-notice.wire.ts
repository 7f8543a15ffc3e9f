import { IsOptional, IsString, MaxLength } from 'class-validator';
import type { DateOn } from '@app/kernel/time.js';
import { PageQuery } from '@app/platform/http/page.wire.js';

export type NoticeStanding = 'RUNNING' | 'OVER' | 'SUPERSEDED' | 'CANCELLED';

export class PublicNoticeQuery extends PageQuery {
  @IsOptional()
  @IsString()
  @MaxLength(30)
  communityCode?: string;
}

export class PublicNoticeLineView {
  id: string;
  title: string;
  honourName: string;
  communityName: string;
  selected: number;
  publishedOn: DateOn;
  endOn: DateOn;
  standing: NoticeStanding;
  standingName: string;
}

export class PublicNoticePage {
  items: PublicNoticeLineView[];
  total: number;
  page: number;
  size: number;
}

/** Name and community, nothing else; only of people who consent to being named. */
export class NoticeEntryView {
  /** To be given back with an objection about this person. */
  id: string;
  name: string;
  communityName: string;
  category: string | null;
}

export class NoticeVersionView {
  id: string;
  version: number;
  publishedOn: DateOn;
  /** Why it followed the version before; never who objected. */
  reissueReason: string | null;
}

export class ObjectionTextView {
  version: string;
  text: string;
}

export class PublicNoticeView extends PublicNoticeLineView {
  version: number;
  issuerName: string;
  basisDoc: string;
  approvalNo: string | null;
  criteriaText: string;
  workingDays: number;
  termText: string;
  entries: NoticeEntryView[];
  /** On the list, without consent to be named. */
  unnamed: number;
  /** Newest first, this one included. */
  versions: NoticeVersionView[];
  /** Of the version that hangs now. */
  currentId: string;
  servicePhone: string | null;
  mayObject: boolean;
  /** What an objector is told about the name and the number. */
  objectionText: ObjectionTextView;
}
