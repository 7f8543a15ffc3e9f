import { Entity, ForeignKey } from 'typeorm';
import type { Instant } from '@app/kernel/time.js';
import { InstantAt, Int, Key, Ref } from '@app/platform/database/columns.js';
import type { Place } from './check-in.rules.js';

/** Where a slot's check-in takes place, set on the spot by who leads it: the phone's own co-ordinates, no map's. */
@Entity('check_in_places')
export class CheckInPlaceEntity implements Place {
  @Key(26) @ForeignKey('ActivitySlotEntity', { name: 'fk_check_in_places_slot' }) slotId: string;
  @Int() latMicro: number;
  @Int() lngMicro: number;
  @Ref() setBy: string;
  @InstantAt() setAt: Instant;
}
