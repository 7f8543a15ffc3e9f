import type { EntityClass } from '@app/platform/database/data-sources.js';
import { FirstSchema1795304890236 } from './1795304890236-first-schema.js';
import { Registrations1795326462186 } from './1795326462186-registrations.js';
import { AdjustmentsHolidaysFeeds1795326773560 } from './1795326773560-adjustments-holidays-feeds.js';
import { AwardNotices1795327039562 } from './1795327039562-award-notices.js';
import { Calls1795327682873 } from './1795327682873-calls.js';
import { RankingBoards1795328683758 } from './1795328683758-ranking-boards.js';
import { WishesAndCards1795328238608 } from './1795328238608-wishes-and-cards.js';
import { Ceremonies1795330395104 } from './1795330395104-ceremonies.js';
import { ContributionConfirmation1795330779000 } from './1795330779000-contribution-confirmation.js';
import { StarRatings1795331900000 } from './1795331900000-star-ratings.js';

/** In the order in which they run. A migration that has been released is never edited; a new one follows it. */
export const MIGRATIONS: readonly EntityClass[] = [
  FirstSchema1795304890236,
  Registrations1795326462186,
  AdjustmentsHolidaysFeeds1795326773560,
  AwardNotices1795327039562,
  Calls1795327682873,
  WishesAndCards1795328238608,
  RankingBoards1795328683758,
  Ceremonies1795330395104,
  ContributionConfirmation1795330779000,
  StarRatings1795331900000,
];
