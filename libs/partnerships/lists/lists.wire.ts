import { IsId } from '@app/platform/http/wire-checks.js';

export class ListsQuery {
  /** One community: a street takes one workbook from each. */
  @IsId()
  communityId: string;
}
