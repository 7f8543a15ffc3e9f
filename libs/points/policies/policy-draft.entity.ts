import { Entity } from 'typeorm';
import type { DateOn, Instant } from '@app/kernel/time.js';
import { Code, Id, InstantAt, Int, Json, On, Ref, Text } from '@app/platform/database/columns.js';
import type { DraftState } from './policy-draft.rules.js';
import type { PointsRules } from './policy.rules.js';

/** A policy somebody is working on: may change, may be simulated, counts for nothing until it is published. */
@Entity('points_policy_drafts')
export class PointsPolicyDraft {
  @Id() id: string;
  @Text(60) title: string;
  @Code(10) state: DraftState;
  @On({ nullable: true }) effectiveFrom: DateOn | null;
  @On({ nullable: true }) effectiveTo: DateOn | null;
  @Json() rules: PointsRules;
  /** Grows with every change, so that of two people who edit the second one notices. */
  @Int() revision: number;
  @Ref() createdBy: string;
  @InstantAt() createdAt: Instant;
  @InstantAt() changedAt: Instant;
  @Int({ nullable: true }) publishedVersion: number | null;
}
