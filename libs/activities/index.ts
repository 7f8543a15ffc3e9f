/**
 * Activities, who came, and what is recorded of it.
 *
 * For other libs: `ActivitiesService` (make and move activities), `RollService` (attendance), `ConfirmationService`
 * and `FinalisationService` (records become confirmed, then final), `CorrectionsService`, and the lists.
 */
export { ActivitiesModule } from './activities.module.js';
export { ActivitiesService } from './activities/activities.service.js';
export { SIGN_UP_GUARDS } from './sign-ups/append-only.js';
export { SignUpDecisions } from './sign-ups/sign-up-decisions.service.js';
export { SignUpsService } from './sign-ups/sign-ups.service.js';
export { SlotsService } from './activities/slots.service.js';
export { BrandsService } from './brands/brands.service.js';
export { ActivityLists } from './activities/activity-lists.service.js';
export { ActivityEntity } from './activities/activity.entity.js';
export { ActivitySlotEntity } from './activities/activity-slot.entity.js';
export { CalledServices, type CalledService } from './attendance/called-service.service.js';
export { RollService } from './attendance/roll.service.js';
export { AnomaliesService } from './anomalies/anomalies.service.js';
export { AnomalyFinder } from './anomalies/anomaly-finder.service.js';
export { SpotChecksService } from './anomalies/spot-checks.service.js';
export { CHECK_IN_GUARDS } from './check-ins/append-only.js';
export { CheckInsService } from './check-ins/check-ins.service.js';
export { CodesService } from './check-ins/codes.service.js';
export { LeaderService } from './check-ins/leader.service.js';
export { PaperSheetsService } from './check-ins/paper-sheets.service.js';
export { SettlementService } from './check-ins/settlement.service.js';
export { ConfirmationService } from './service-records/confirmation.service.js';
export { CorrectionsService } from './service-records/corrections.service.js';
export { FinalServiceFacts, type FinalService } from './service-records/final-service.service.js';
export { FinalisationService, RECORD_CAUSE } from './service-records/finalisation.service.js';
export { ServiceRecordEntity } from './service-records/service-record.entity.js';
export { AppealsService } from './appeals/appeals.service.js';
export { SupplementsService } from './supplements/supplements.service.js';
export { RatingsService } from './ratings/ratings.service.js';
export { RecordExportsService } from './exports/record-exports.service.js';
export { ServiceRecordLists } from './service-records/service-record-lists.service.js';
