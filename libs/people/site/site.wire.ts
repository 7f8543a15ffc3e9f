import { IsNotEmpty, IsOptional, IsString, Matches, MaxLength } from 'class-validator';

export class SiteCommunity {
  name: string;
}

/** What anybody may know about this installation. */
export class SiteView {
  name: string;
  communities: SiteCommunity[];
  /** Whom to call, always at the same place of every page. */
  servicePhone: string | null;
  /** `#rrggbb`, or null for the product's own. */
  accent: string | null;
}

export class SetSite {
  @IsString() @IsNotEmpty() @MaxLength(40)
  name: string;

  @IsOptional() @IsString() @Matches(/^[0-9+() -]{3,30}$/, { message: '联系电话应为 3 到 30 位数字' })
  servicePhone?: string;

  @IsOptional() @IsString() @Matches(/^#[0-9a-fA-F]{6}$/, { message: '颜色应写成 #B8271E 的样子' })
  accent?: string;
}
