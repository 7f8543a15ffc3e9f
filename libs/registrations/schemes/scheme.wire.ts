import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsNotEmpty, IsOptional, IsString, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { IsDateOn, IsId } from '@app/platform/http/wire-checks.js';
import { TARGET_KINDS, TARGET_SPANS, type TargetKind, type TargetSpan } from './scheme.rules.js';

export class SchemeTerm {
  /** Small letters, digits and dashes; never changes once used. */
  @IsString() @IsNotEmpty() @MaxLength(30)
  code: string;

  @IsString() @IsNotEmpty() @MaxLength(30)
  name: string;
}

export class SchemePostType extends SchemeTerm {
  @IsArray() @ArrayMaxSize(20) @IsString({ each: true }) @MaxLength(30, { each: true })
  skills: string[];

  @IsArray() @ArrayMaxSize(20) @IsString({ each: true }) @MaxLength(30, { each: true })
  serviceKinds: string[];
}

export class SchemeTarget {
  @IsString() @IsNotEmpty() @MaxLength(30)
  code: string;

  @IsIn(TARGET_KINDS)
  kind: TargetKind;

  @IsIn(TARGET_SPANS)
  span: TargetSpan;

  /** Hours or times. */
  @IsInt() @Min(1) @Max(1000)
  amount: number;

  /** The document that says so. */
  @IsString() @IsNotEmpty() @MaxLength(120)
  basis: string;
}

export class SchemeContents {
  @IsArray() @ArrayMaxSize(60) @ValidateNested({ each: true }) @Type(() => SchemeTerm)
  skills: SchemeTerm[];

  @IsArray() @ArrayMaxSize(60) @ValidateNested({ each: true }) @Type(() => SchemeTerm)
  serviceKinds: SchemeTerm[];

  @IsArray() @ArrayMaxSize(60) @ValidateNested({ each: true }) @Type(() => SchemePostType)
  postTypes: SchemePostType[];

  @IsArray() @ArrayMaxSize(8) @ValidateNested({ each: true }) @Type(() => SchemeTarget)
  targets: SchemeTarget[];
}

export class PublishRegistrationScheme extends SchemeContents {
  @IsId()
  subdistrictId: string;

  /** Today or later: what was shown before is not rewritten. */
  @IsDateOn()
  effectiveOn: string;
}

export class RegistrationSchemeQuery {
  /** Any area of the street; left out: the street of the reader's first role. */
  @IsOptional() @IsId()
  areaId?: string;
}

export class SchemeVersionView {
  versionNo: number;
  effectiveOn: string;
  publishedAt: string;
  publishedByName: string;
}

export class SchemeExampleView {
  name: string;
  targets: SchemeTarget[];
}

export class RegistrationSchemeView {
  subdistrictId: string;
  subdistrictName: string;
  /** Null: the default, which the street has not changed. */
  versionNo: number | null;
  effectiveOn: string | null;
  content: SchemeContents;
  /** Newest first. */
  versions: SchemeVersionView[];
  /** Published obligations of other places, to begin from. */
  examples: SchemeExampleView[];
}
