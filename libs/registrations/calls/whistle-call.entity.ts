import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import type { Instant } from '@app/kernel/time.js';
import { Code, Flag, Id, InstantAt, Int, Json, Ref, Text } from '@app/platform/database/columns.js';
import type { CallCircle, CallLevel, CallState } from './call.rules.js';

/** 吹哨: a community needs hands, and says where, for what, how many and by when an answer is wanted. */
@Entity('whistle_calls')
@Unique('uq_whistle_calls_no', ['communityId', 'callNo'])
@Index('ix_whistle_calls_community_state', ['communityId', 'state', 'openedAt'])
@Index('ix_whistle_calls_widen', ['state', 'widenAt'])
export class WhistleCall {
  @Id() id: string;
  @Text(20) callNo: string;
  @Ref() @ForeignKey('Area', { name: 'fk_whistle_calls_community' }) communityId: string;
  /** The community, or the grid or compound where it is. */
  @Ref() @ForeignKey('Area', { name: 'fk_whistle_calls_area' }) areaId: string;
  @Text(120) address: string;
  @Code(10) level: CallLevel;
  @Text(60) title: string;
  @Text(500, { nullable: true }) detail: string | null;
  /** What those who come are told of dangers (志愿服务条例 12). */
  @Text(300) riskNote: string;
  /** A kind of service and skills by their codes; see the scheme of the street. */
  @Code(30, { nullable: true }) needKind: string | null;
  @Json() skills: string[];
  @Int() neededCount: number;
  /** Null: at once. */
  @InstantAt({ nullable: true }) startsAt: Instant | null;
  @Int() respondMinutes: number;
  /** From the first dispatch; until then it is not known. */
  @InstantAt({ nullable: true }) respondBy: Instant | null;
  @Code(12) state: CallState;
  /** The widest circle asked so far. */
  @Code(12, { nullable: true }) circle: CallCircle | null;
  /** When the circle grows by itself; null when nothing is left to do, or enough have accepted. */
  @InstantAt({ nullable: true }) widenAt: Instant | null;
  @Int() askedCount: number;
  /** Those who hold a place: on the way, there, or done. */
  @Int() acceptedCount: number;
  @Flag() isFilled: boolean;
  @Ref() openedBy: string;
  @InstantAt() openedAt: Instant;
  @InstantAt({ nullable: true }) dispatchedAt: Instant | null;
  @InstantAt({ nullable: true }) handledAt: Instant | null;
  @Text(300, { nullable: true }) result: string | null;
  /** The community's word on how it went: 1 to 5. */
  @Int({ nullable: true }) rating: number | null;
  @Text(300, { nullable: true }) ratingNote: string | null;
  @Ref({ nullable: true }) ratedBy: string | null;
  @InstantAt({ nullable: true }) ratedAt: Instant | null;
  @InstantAt({ nullable: true }) closedAt: Instant | null;
  @Text(300, { nullable: true }) cancelReason: string | null;
  /** The activity under which what was served is on record. Made once, when the call is handled. */
  @Ref({ nullable: true }) activityId: string | null;
}
