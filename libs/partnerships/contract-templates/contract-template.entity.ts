import { Entity, ForeignKey, Unique } from 'typeorm';
import type { Instant } from '@app/kernel/time.js';
import { Flag, Id, InstantAt, Json, Ref, Text } from '@app/platform/database/columns.js';
import type { TemplateContent } from '../contracts/agreement.rules.js';

/** Words to start an agreement from; of an area and all below it. Changing one changes no agreement. */
@Entity('contract_templates')
@Unique('uq_contract_templates_name', ['areaId', 'name'])
export class ContractTemplate {
  @Id() id: string;
  @ForeignKey('Area', { name: 'fk_contract_templates_area' })
  @Ref()
  areaId: string;
  @Text(60) name: string;
  @Json() content: TemplateContent;
  /** No longer offered; agreements made from it stay. */
  @Flag() retired: boolean;
  @Ref({ nullable: true }) changedBy: string | null;
  @InstantAt() changedAt: Instant;
  @InstantAt() createdAt: Instant;
}
