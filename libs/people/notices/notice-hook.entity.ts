import { Entity, ForeignKey, Index } from 'typeorm';
import type { Instant } from '@app/kernel/time.js';
import { Code, Flag, Id, InstantAt, Json, LongText, Ref, Text } from '@app/platform/database/columns.js';
import type { NoticeKind } from './notice.rules.js';
import type { HookKind } from './outgoing.rules.js';

/** A group or a system of an area that is told what the area's staff are told. Its address is a secret. */
@Entity('notice_hooks')
@Index('ix_notice_hooks_area', ['areaId'])
export class NoticeHook {
  @Id() id: string;
  @ForeignKey('Area', { name: 'fk_notice_hooks_area' })
  @Ref()
  areaId: string;
  @Code(16) kind: HookKind;
  @Text(40) name: string;
  @LongText() addressCipher: string;
  /** Signs what is sent to a system; a robot has its key in the address. */
  @Text(250, { nullable: true }) secretCipher: string | null;
  @Json() noticeKinds: NoticeKind[];
  @Flag() isActive: boolean;
  @InstantAt() createdAt: Instant;
}
