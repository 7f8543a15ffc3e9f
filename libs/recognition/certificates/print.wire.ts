import { Type } from 'class-transformer';
import { IsIn, IsOptional } from 'class-validator';

export class PrintQuery {
  /** 1: leave a gap to write in where the fonts have no such character. */
  @IsOptional()
  @Type(() => Number)
  @IsIn([0, 1])
  handwrite?: number;
}
