import { Entity } from 'typeorm';
import { Key, Text } from '@app/platform/database/columns.js';

/** How this installation calls itself. One row, `site`. */
@Entity('sites')
export class Site {
  @Key(10) id: string;
  @Text(40) name: string;
  @Text(30, { nullable: true }) servicePhone: string | null;
  /** `#rrggbb`, readable on white. */
  @Text(7, { nullable: true }) accent: string | null;
}
