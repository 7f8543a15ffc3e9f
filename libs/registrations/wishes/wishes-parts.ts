/** What this folder brings into the module of 双报到. */
import { MicroWish } from './micro-wish.entity.js';
import { OpenWishes } from './open-wishes.service.js';
import { WishClaim } from './wish-claim.entity.js';
import { WishClaimEnds } from './wish-claim-ends.service.js';
import { WishClaimers } from './wish-claimers.service.js';
import { WishClaims } from './wish-claims.service.js';
import { WishClaimsController } from './wish-claims.controller.js';
import { WishLedger } from './wish-ledger.service.js';
import { WishLists } from './wish-lists.service.js';
import { WishStep } from './wish-step.entity.js';
import { WishWatch } from './wish-watch.service.js';
import { WishesController } from './wishes.controller.js';
import { WishesHoldings } from './wishes-holdings.service.js';
import { WishesJobs } from './wishes.jobs.js';
import { WishesService } from './wishes.service.js';
import { WisherSecrets } from './wisher-secrets.service.js';

export const wishesEntities = [MicroWish, WishClaim, WishStep];
export const wishesControllers = [WishesController, WishClaimsController];
export const wishesServices = [
  WishesService,
  WishLists,
  OpenWishes,
  WishClaims,
  WishClaimEnds,
  WishClaimers,
  WisherSecrets,
  WishWatch,
  WishLedger,
  WishesHoldings,
  WishesJobs,
];
