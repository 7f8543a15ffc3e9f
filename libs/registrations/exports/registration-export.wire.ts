import { IsOptional } from 'class-validator';
import { IsDateOn, IsId } from '@app/platform/http/wire-checks.js';

/** Half-open; without ends the running year. */
export class RegistrationExportQuery {
  @IsOptional() @IsDateOn()
  from?: string;

  /** The first day that no longer counts. */
  @IsOptional() @IsDateOn()
  to?: string;

  @IsOptional() @IsId()
  areaId?: string;
}
