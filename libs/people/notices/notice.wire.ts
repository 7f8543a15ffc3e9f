import { ArrayMaxSize, ArrayNotEmpty, IsArray, IsBoolean, IsIn, IsOptional } from 'class-validator';
import { Transform } from 'class-transformer';
import { PageQuery } from '@app/platform/http/page.wire.js';
import { IsId } from '@app/platform/http/wire-checks.js';
import { NOTICE_KINDS, type NoticeKind } from './notice.rules.js';

export class InboxQuery extends PageQuery {
  @IsOptional() @IsIn(NOTICE_KINDS)
  kind?: NoticeKind;

  /** Only what has not been read. */
  @IsOptional() @Transform(({ value }) => (value === 'true' ? true : value === 'false' ? false : (value as unknown))) @IsBoolean()
  unread?: boolean;
}

/** One message in the inbox. */
export class InboxNoticeView {
  id: string;
  kind: NoticeKind;
  kindName: string;
  title: string;
  text: string;
  /** A page of this site that shows what it is about. */
  link: string | null;
  createdAt: string;
  readAt: string | null;
}

export class InboxPage {
  items: InboxNoticeView[];
  total: number;
  page: number;
  size: number;
}

export class UnreadView {
  unread: number;
}

/** Marks messages as read; without ids, all of them. */
export class CreateReading {
  @IsOptional() @IsArray() @ArrayNotEmpty() @ArrayMaxSize(200) @IsId({ each: true })
  ids?: string[];
}
