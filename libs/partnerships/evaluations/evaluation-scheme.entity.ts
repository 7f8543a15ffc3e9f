import { Entity, ForeignKey, Unique } from 'typeorm';
import type { Instant } from '@app/kernel/time.js';
import { Code, Id, InstantAt, Int, Json, Ref, Text } from '@app/platform/database/columns.js';
import type { EvaluationDirection, Indicator, SchemeSettings } from './scheme.rules.js';

/** A version of a community's evaluation: weights, bonuses, deductions, grades. Never changed; a year keeps the one it opened with. */
@Entity('evaluation_schemes')
@Unique('uq_evaluation_schemes_version', ['communityId', 'version'])
export class EvaluationScheme {
  @Id() id: string;
  @Ref() @ForeignKey('Area', { name: 'fk_evaluation_schemes_community' }) communityId: string;
  @Int() version: number;
  @Json() settings: SchemeSettings;
  /** Why this version. */
  @Text(300, { nullable: true }) note: string | null;
  /** Null for the default that opening a first year puts in place. */
  @Ref({ nullable: true }) publishedBy: string | null;
  @InstantAt() publishedAt: Instant;
}

/** One question of a scheme. */
@Entity('evaluation_indicators')
@Unique('uq_evaluation_indicators_place', ['schemeId', 'direction', 'seq'])
export class EvaluationIndicator implements Indicator {
  @Id() id: string;
  @Ref() @ForeignKey('EvaluationScheme', { name: 'fk_evaluation_indicators_scheme' }) schemeId: string;
  @Code(20) direction: EvaluationDirection;
  @Int() seq: number;
  @Text(20) code: string;
  @Text(40) name: string;
  @Text(200) hint: string;
  @Int() maxCenti: number;
}
