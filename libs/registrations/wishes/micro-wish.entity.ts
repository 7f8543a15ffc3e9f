import { Check, Entity, ForeignKey, Index, Unique } from 'typeorm';
import type { DateOn, Instant } from '@app/kernel/time.js';
import { Code, Id, InstantAt, Int, On, Ref, Text } from '@app/platform/database/columns.js';
import type { WisherKind, WishKind, WishState } from './wish.rules.js';

/** 微心愿. Whose it is stands encrypted and is forgotten some time after the end; the masked name stays. */
@Entity('micro_wishes')
@Unique('uq_micro_wishes_no', ['communityId', 'wishYear', 'wishSeq'])
@Index('ix_micro_wishes_community_state', ['communityId', 'state', 'publishedOn'])
@Index('ix_micro_wishes_state_published', ['state', 'publishedOn'])
@Index('ix_micro_wishes_closed', ['closedOn'])
@Check('ck_micro_wishes_numbered', `state IN ('COLLECTED', 'REJECTED', 'WITHDRAWN') OR wish_no IS NOT NULL`)
export class MicroWish {
  @Id() id: string;
  @Ref() @ForeignKey('Area', { name: 'fk_micro_wishes_community' }) communityId: string;
  /** The community, or the grid or compound in which the wisher lives. For staff only. */
  @Ref() @ForeignKey('Area', { name: 'fk_micro_wishes_area' }) areaId: string;
  /** Given when the wish is verified. */
  @Int({ nullable: true }) wishYear: number | null;
  @Int({ nullable: true }) wishSeq: number | null;
  @Text(20, { nullable: true }) wishNo: string | null;
  /** Title and detail are what everybody reads. */
  @Text(60) title: string;
  @Text(500, { nullable: true }) detail: string | null;
  @Code(10) wishKind: WishKind;
  @Code(10) wisherKind: WisherKind;
  @Text(60) wisherMasked: string;
  @Text(250, { nullable: true }) wisherNameCipher: string | null;
  @Text(250, { nullable: true }) wisherPhoneCipher: string | null;
  @Text(500, { nullable: true }) wisherAddressCipher: string | null;
  /** How the wisher, or a child's guardian, agreed that a claimer learns how to reach them; where the paper is kept. */
  @Text(200, { nullable: true }) consentNote: string | null;
  @Code(14) state: WishState;
  @Ref() collectedBy: string;
  @InstantAt() collectedAt: Instant;
  @Ref({ nullable: true }) verifiedBy: string | null;
  @InstantAt({ nullable: true }) verifiedAt: Instant | null;
  @On({ nullable: true }) publishedOn: DateOn | null;
  /** Since when it stands first in the list. */
  @On({ nullable: true }) carriedOverOn: DateOn | null;
  /** What the wisher said when it was crossed off. */
  @Text(300, { nullable: true }) wisherWord: string | null;
  /** How content the wisher is, 1 to 5. */
  @Int({ nullable: true }) stars: number | null;
  @Ref({ nullable: true }) confirmedBy: string | null;
  /** Why it was rejected or withdrawn. */
  @Text(300, { nullable: true }) endReason: string | null;
  /** The day on which it was crossed off, rejected or withdrawn. */
  @On({ nullable: true }) closedOn: DateOn | null;
}
