import { IsIn, IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';
import { IsId } from '@app/platform/http/wire-checks.js';
import { AREA_LEVELS, type AreaLevel } from './area.rules.js';

export class AreaView {
  id: string;
  level: AreaLevel;
  code: string;
  name: string;
  parentId: string | null;
  /** 鼓楼街道 / 东风社区 / 第一网格 */
  fullName: string;
}

export class CreateArea {
  @IsId()
  parentId: string;

  @IsIn(AREA_LEVELS)
  level: AreaLevel;

  /** The national division code, or the community's own; left out, one is made from the parent's. */
  @IsOptional() @IsString() @MaxLength(30)
  code?: string;

  @IsString() @IsNotEmpty() @MaxLength(60)
  name: string;
}

export class RenameArea {
  @IsString() @IsNotEmpty() @MaxLength(60)
  name: string;
}
