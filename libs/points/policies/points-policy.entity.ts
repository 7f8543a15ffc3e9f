import { Entity, Unique } from 'typeorm';
import type { DateOn, Instant } from '@app/kernel/time.js';
import { Id, InstantAt, Int, Json, On, Ref } from '@app/platform/database/columns.js';
import type { PointsPolicy, PointsRules } from './policy.rules.js';

/**
 * A published version of the points policy. Rows are only added (see append-only.ts): every ledger entry names the
 * version that made it, and must be explainable by it for ever.
 */
@Entity('points_policies')
@Unique('uq_points_policies_version', ['version'])
export class PointsPolicyEntity implements PointsPolicy {
  @Id() id: string;
  @Int() version: number;
  @On() effectiveFrom: DateOn;
  @On({ nullable: true }) effectiveTo: DateOn | null;
  @Json() rules: PointsRules;
  @InstantAt() publishedAt: Instant;
  /** The account; null for the version that came with the product. */
  @Ref({ nullable: true }) publishedBy: string | null;
}
