import { Entity, ForeignKey, Index } from 'typeorm';
import type { DateOn, Instant } from '@app/kernel/time.js';
import { Code, Flag, Id, InstantAt, Int, Json, LongText, On, Ref, Text } from '@app/platform/database/columns.js';
import type { ItemKind, WeeklyWindow } from '../list-item.rules.js';
import type { DemandSource, DemandState, Urgency } from './demand.rules.js';

/** One line of 需求清单. Its title is public once it is open; the rest is for those who deal with it. */
@Entity('demand_items')
@Index('ix_demand_items_community_state', ['communityId', 'state', 'urgencyRank', 'id'])
@Index('ix_demand_items_area', ['areaId', 'state'])
@Index('ix_demand_items_state_kind', ['state', 'itemKind'])
export class DemandItem {
  @Id() id: string;
  @Ref() @ForeignKey('Area', { name: 'fk_demand_items_community' }) communityId: string;
  @Ref() @ForeignKey('Area', { name: 'fk_demand_items_area' }) areaId: string;
  @Text(60) title: string;
  @LongText({ nullable: true }) detail: string | null;
  @Code(10) itemKind: ItemKind;
  @Code(12) source: DemandSource;
  @Text(120, { nullable: true }) channelNote: string | null;
  /** Who asked, encrypted: only to answer them. */
  @LongText({ nullable: true }) askerCipher: string | null;
  /** Old people living alone, children …: a kind, never names. */
  @Text(40, { nullable: true }) beneficiaryKind: string | null;
  @Int({ nullable: true }) beneficiaryCount: number | null;
  @Code(10) urgency: Urgency;
  /** 0 is the most urgent: lists sort by it. */
  @Int() urgencyRank: number;
  @Int({ nullable: true }) quantity: number | null;
  @Text(10, { nullable: true }) measure: string | null;
  /** Several units may each take a part of the quantity. */
  @Flag() isShared: boolean;
  @On({ nullable: true }) fromOn: DateOn | null;
  /** Wanted by this day. */
  @On({ nullable: true }) toOn: DateOn | null;
  @Json() windows: WeeklyWindow[];
  @Json() skills: string[];
  @Flag() isReplyOwed: boolean;
  @Text(500, { nullable: true }) reply: string | null;
  @InstantAt({ nullable: true }) repliedAt: Instant | null;
  @Ref({ nullable: true }) repliedBy: string | null;
  @Code(10) state: DemandState;
  @Text(300, { nullable: true }) closeReason: string | null;
  @InstantAt({ nullable: true }) publishedAt: Instant | null;
  @Ref() createdBy: string;
  @InstantAt() createdAt: Instant;
}
