import { Module } from '@nestjs/common';
import { LedgerModule } from '@app/ledger/index.js';
import { PointsModule, ServiceHistory } from '@app/points/index.js';
import { ActivitiesController } from './activities/activities.controller.js';
import { ActivitiesService } from './activities/activities.service.js';
import { ActivityLists } from './activities/activity-lists.service.js';
import { ActivityBoard } from './activities/activity-board.service.js';
import { ActivityClock } from './activities/activity-clock.service.js';
import { ActivityCopies } from './activities/activity-copies.service.js';
import { PostersService } from './activities/posters.service.js';
import { SlotsController } from './activities/slots.controller.js';
import { SlotsService } from './activities/slots.service.js';
import { BrandsController } from './brands/brands.controller.js';
import { CalendarFeedsController, OwnCalendarFeedController } from './sign-ups/calendar-feeds.controller.js';
import { CalendarFeeds } from './sign-ups/calendar-feeds.service.js';
import { OpenActivities } from './sign-ups/open-activities.service.js';
import { OwnActivities } from './sign-ups/own-activities.service.js';
import { OpenActivitiesController, OwnActivitiesController, OwnSignUpsController } from './sign-ups/own-sign-ups.controller.js';
import { OwnSignUps } from './sign-ups/own-sign-ups.service.js';
import { SignUpDecisions } from './sign-ups/sign-up-decisions.service.js';
import { SignUpFacts } from './sign-ups/sign-up-facts.service.js';
import { SignUpLists } from './sign-ups/sign-up-lists.service.js';
import { SignUpNotices } from './sign-ups/sign-up-notices.service.js';
import { SignUpPauses } from './sign-ups/sign-up-pauses.service.js';
import { SignUpPausesController, SignUpsController } from './sign-ups/sign-ups.controller.js';
import { SignUpsService } from './sign-ups/sign-ups.service.js';
import { BrandsService } from './brands/brands.service.js';
import { AppealBook } from './appeals/appeal-book.service.js';
import { ActivitiesJobs } from './activities.jobs.js';
import { AnomaliesController } from './anomalies/anomalies.controller.js';
import { AnomaliesService } from './anomalies/anomalies.service.js';
import { AnomalyFinder } from './anomalies/anomaly-finder.service.js';
import { SpotChecksService } from './anomalies/spot-checks.service.js';
import { RollController } from './attendance/roll.controller.js';
import { RollLists } from './attendance/roll-lists.service.js';
import { CalledServices } from './attendance/called-service.service.js';
import { RollService } from './attendance/roll.service.js';
import { CheckInViews } from './check-ins/check-in-views.service.js';
import { CheckInWriter } from './check-ins/check-in-writer.service.js';
import { CheckInsJobs } from './check-ins/check-ins.jobs.js';
import { CheckInsService } from './check-ins/check-ins.service.js';
import { CodesService } from './check-ins/codes.service.js';
import { LeaderController } from './check-ins/leader.controller.js';
import { LeaderService } from './check-ins/leader.service.js';
import { LedSlots } from './check-ins/led-slots.service.js';
import { OwnCheckInsController } from './check-ins/own-check-ins.controller.js';
import { PaperSheetsController } from './check-ins/paper-sheets.controller.js';
import { PaperSheetsService } from './check-ins/paper-sheets.service.js';
import { SettlementService } from './check-ins/settlement.service.js';
import { WalkIns } from './check-ins/walk-ins.service.js';
import { SheetPdf } from './check-ins/sheet-pdf.service.js';
import { ActivitiesImport } from './imports/activities-import.service.js';
import { AttendanceImport } from './imports/attendance-import.service.js';
import { AttendanceIntake } from './imports/attendance-intake.service.js';
import { ConfirmationService } from './service-records/confirmation.service.js';
import { CorrectionsService } from './service-records/corrections.service.js';
import { FinalServiceFacts } from './service-records/final-service.service.js';
import { FinalisationService } from './service-records/finalisation.service.js';
import { RecordFactsService } from './service-records/record-facts.service.js';
import { ServiceHistoryService } from './service-records/service-history.service.js';
import { ServiceRecordLists } from './service-records/service-record-lists.service.js';
import { OwnRecordsController, ServiceRecordsController } from './service-records/service-records.controller.js';
import { AppealLists } from './appeals/appeal-lists.service.js';
import { AppealsController, OwnAppealsController } from './appeals/appeals.controller.js';
import { AppealsService } from './appeals/appeals.service.js';
import { ExportFacts } from './exports/export-facts.service.js';
import { RecordExportsController } from './exports/record-exports.controller.js';
import { RecordExportsService } from './exports/record-exports.service.js';
import { YearFigures } from './exports/year-figures.service.js';
import { RatingsController } from './ratings/ratings.controller.js';
import { RatingsService } from './ratings/ratings.service.js';
import { RecordNotices } from './service-records/record-notices.service.js';
import { RecordsJobs } from './service-records/records.jobs.js';
import { SupplementLists } from './supplements/supplement-lists.service.js';
import { OwnSupplementsController, SupplementsController } from './supplements/supplements.controller.js';
import { SupplementsService } from './supplements/supplements.service.js';
import { FilesService } from '@app/platform/files/files.service.js';

const services = [
  ActivitiesService,
  ActivityLists,
  AppealBook,
  BrandsService,
  SlotsService,
  ActivityBoard,
  ActivityClock,
  ActivityCopies,
  PostersService,
  SignUpFacts,
  SignUpsService,
  SignUpDecisions,
  SignUpLists,
  SignUpNotices,
  SignUpPauses,
  OpenActivities,
  OwnActivities,
  OwnSignUps,
  CalendarFeeds,
  RollService,
  RollLists,
  CodesService,
  CheckInWriter,
  CheckInViews,
  CheckInsService,
  LedSlots,
  LeaderService,
  SettlementService,
  WalkIns,
  PaperSheetsService,
  SheetPdf,
  AnomalyFinder,
  AnomaliesService,
  SpotChecksService,
  RecordFactsService,
  ConfirmationService,
  FinalisationService,
  FinalServiceFacts,
  CorrectionsService,
  ServiceRecordLists,
  RecordNotices,
  AppealBook,
  AppealsService,
  AppealLists,
  SupplementsService,
  SupplementLists,
  RatingsService,
  CalledServices,
  ExportFacts,
  YearFigures,
  RecordExportsService,
  RecordNotices,
  AppealsService,
  AppealLists,
  SupplementsService,
  SupplementLists,
  RatingsService,
  ExportFacts,
  YearFigures,
  RecordExportsService,
];

@Module({
  imports: [LedgerModule, PointsModule],
  controllers: [
    AppealsController,
     OwnAppealsController,
     SupplementsController,
     OwnSupplementsController,
     RatingsController,
     RecordExportsController,
    ActivitiesController,
    SlotsController,
    BrandsController,
    OpenActivitiesController,
    OwnActivitiesController,
    OwnSignUpsController,
    OwnCalendarFeedController,
    CalendarFeedsController,
    SignUpsController,
    SignUpPausesController,
    RollController, OwnCheckInsController, LeaderController, PaperSheetsController, AnomaliesController, ServiceRecordsController, OwnRecordsController],
  providers: [...services, FilesService, RecordsJobs, { provide: ServiceHistory, useClass: ServiceHistoryService }, ActivitiesJobs, CheckInsJobs, ActivitiesImport, AttendanceImport, AttendanceIntake],
  exports: services,
})
export class ActivitiesModule {}
