import { Module } from '@nestjs/common';
import { LedgerModule } from '@app/ledger/index.js';
import { PeopleModule } from '@app/people/index.js';
import { AdjustmentLists } from './adjustments/adjustment-lists.service.js';
import { AdjustmentListsController, AdjustmentsController } from './adjustments/adjustments.controller.js';
import { AdjustmentsService } from './adjustments/adjustments.service.js';
import { ExpiryService } from './lots/expiry.service.js';
import { MyLotsController } from './lots/lots.controller.js';
import { LotsService } from './lots/lots.service.js';
import { MyLotsService } from './lots/my-lots.service.js';
import { MartAccountsService } from './marts/mart-accounts.service.js';
import { MartLists } from './marts/mart-lists.service.js';
import { MartStockService } from './marts/mart-stock.service.js';
import { MartsController } from './marts/marts.controller.js';
import { MartsService } from './marts/marts.service.js';
import { PointsJobs } from './points.jobs.js';
import { EarnedSoFarService } from './policies/earned-so-far.service.js';
import { PointsPoliciesController } from './policies/points-policies.controller.js';
import { PointsPoliciesService } from './policies/points-policies.service.js';
import { PolicyDraftsController } from './policies/policy-drafts.controller.js';
import { PolicyDraftsService } from './policies/policy-drafts.service.js';
import { RedemptionFactsService } from './redemptions/redemption-facts.service.js';
import { RedemptionLists } from './redemptions/redemption-lists.service.js';
import { MyMartController, RedemptionOrdersController } from './redemptions/redemptions.controller.js';
import { RedemptionsService } from './redemptions/redemptions.service.js';
import { PolicySimulationsController } from './simulations/policy-simulations.controller.js';
import { PolicySimulationsService } from './simulations/policy-simulations.service.js';

@Module({
  imports: [LedgerModule, PeopleModule],
  controllers: [
    PointsPoliciesController,
    PolicyDraftsController,
    PolicySimulationsController,
    AdjustmentsController,
    AdjustmentListsController,
    MyLotsController,
    MartsController,
    RedemptionOrdersController,
    MyMartController,
  ],
  providers: [
    PointsPoliciesService,
    PolicyDraftsService,
    EarnedSoFarService,
    PolicySimulationsService,
    AdjustmentsService,
    AdjustmentLists,
    LotsService,
    ExpiryService,
    MyLotsService,
    MartsService,
    MartStockService,
    MartLists,
    MartAccountsService,
    RedemptionFactsService,
    RedemptionsService,
    RedemptionLists,
    PointsJobs,
  ],
  exports: [PointsPoliciesService, PolicyDraftsService, PolicySimulationsService, EarnedSoFarService, LotsService, MartsService, MartStockService, RedemptionsService, AdjustmentsService],
})
export class PointsModule {}
