import { ArrayMaxSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsNotEmpty, IsOptional, IsString, MaxLength, MinLength } from 'class-validator';
import { IsId, IsOmissible } from '@app/platform/http/wire-checks.js';
import { NOTICE_KINDS, type NoticeKind } from './notice.rules.js';
import { HOOK_KINDS, type HookKind } from './outgoing.rules.js';

export class NoticeKindView {
  kind: NoticeKind;
  name: string;
}

/** What is sent on to me, and where to. */
export class NoticePreferenceView {
  kinds: NoticeKindView[];
  emailMasked: string | null;
  mobileMasked: string | null;
  byEmail: NoticeKind[];
  bySms: NoticeKind[];
  /** False: this site has no mail server yet; messages are kept, not sent. */
  isEmailReady: boolean;
  isSmsReady: boolean;
}

export class SetNoticePreference {
  /** Left out it stays; empty it is removed. */
  @IsOmissible() @IsString() @MaxLength(120)
  email?: string;

  @IsArray() @ArrayMaxSize(20) @ArrayUnique() @IsIn(NOTICE_KINDS, { each: true })
  byEmail: NoticeKind[];

  @IsArray() @ArrayMaxSize(20) @ArrayUnique() @IsIn(NOTICE_KINDS, { each: true })
  bySms: NoticeKind[];
}

export class NoticeHookView {
  id: string;
  areaId: string;
  areaName: string;
  kind: HookKind;
  kindName: string;
  name: string;
  /** The host only: the rest of the address is a secret. */
  addressMasked: string;
  hasSecret: boolean;
  noticeKinds: NoticeKind[];
  isActive: boolean;
  createdAt: string;
  lastSentAt: string | null;
  /** Why the last one did not go out; null where it did. */
  lastReason: string | null;
}

export class NoticeHookList {
  items: NoticeHookView[];
  kinds: NoticeKindView[];
}

export class CreateNoticeHook {
  /** The area whose staff are told the same: a community or the street. */
  @IsId()
  areaId: string;

  @IsIn(HOOK_KINDS)
  kind: HookKind;

  @IsString() @IsNotEmpty() @MaxLength(40)
  name: string;

  @IsString() @IsNotEmpty() @MaxLength(500)
  address: string;

  /** Both sides know it; it signs what is sent. Needed for WEBHOOK. */
  @IsOptional() @IsString() @MinLength(16, { message: '密钥至少 16 个字符' }) @MaxLength(100)
  secret?: string;

  @IsArray() @ArrayMaxSize(20) @ArrayUnique() @IsIn(NOTICE_KINDS, { each: true })
  noticeKinds: NoticeKind[];
}

export class ChangeNoticeHook {
  @IsOmissible() @IsArray() @ArrayMaxSize(20) @ArrayUnique() @IsIn(NOTICE_KINDS, { each: true })
  noticeKinds?: NoticeKind[];

  @IsOmissible() @IsBoolean()
  isActive?: boolean;
}
