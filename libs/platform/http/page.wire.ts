import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';

/** Which part of a list. */
export class PageQuery {
  /** From 1. */
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(100_000)
  page: number = 1;

  /** Rows a page, at most 200. */
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(200)
  size: number = 50;

  /** Search term: a name, its pinyin or a number. */
  @IsOptional() @IsString() @MaxLength(60)
  q?: string;

  /** Column to sort by; a leading minus sorts downwards. */
  @IsOptional() @IsString() @MaxLength(40)
  sort?: string;
}

export type Page<T> = { items: T[]; total: number; page: number; size: number };
