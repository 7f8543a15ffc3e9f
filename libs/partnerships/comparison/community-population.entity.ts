import { Entity, ForeignKey } from 'typeorm';
import type { DateOn, Instant } from '@app/kernel/time.js';
import { InstantAt, Int, Key, On, Ref } from '@app/platform/database/columns.js';

/** How many people live in a community, as the street last counted: what makes communities of different size comparable. */
@Entity('community_populations')
export class CommunityPopulation {
  /** The community's own id. */
  @ForeignKey('Area', { name: 'fk_community_populations_community' })
  @Key(26)
  id: string;
  @Int() people: number;
  @On() countedOn: DateOn;
  @InstantAt() recordedAt: Instant;
  @Ref() recordedBy: string;
}
