import { Module } from '@nestjs/common';
import { LedgerModule } from '@app/ledger/index.js';
import { PeopleModule } from '@app/people/index.js';
import { PointsModule } from '@app/points/index.js';
import { RankingsModule } from '@app/rankings/index.js';
import { CertificatesController } from './certificates/certificates.controller.js';
import { CertificatesService } from './certificates/certificates.service.js';
import { CertificateKeysController } from './certificates/certificate-keys.controller.js';
import { CertificateKeys } from './certificates/certificate-keys.service.js';
import { OfflineCheckerService } from './certificates/offline-checker.service.js';
import { HonourWallController } from './honour-wall/honour-wall.controller.js';
import { HonourWallPapers } from './honour-wall/honour-wall-papers.service.js';
import { ServiceProofPapers } from './service-proofs/service-proof-papers.service.js';
import { ServiceProofsController } from './service-proofs/service-proofs.controller.js';
import { ServiceProofs } from './service-proofs/service-proofs.service.js';
import { PrintingService } from './certificates/printing.service.js';
import { AwardNoticesController } from './notices/award-notices.controller.js';
import { AwardNoticesService } from './notices/award-notices.service.js';
import { NoticePapers } from './notices/notice-papers.service.js';
import { NoticeReminders } from './notices/notice-reminders.service.js';
import { PublicNoticesService } from './notices/public-notices.service.js';
import { AwardObjectionsController } from './objections/award-objections.controller.js';
import { AwardObjectionsService } from './objections/award-objections.service.js';
import { ObjectionLists } from './objections/objection-lists.service.js';
import { PublicObjections } from './objections/public-objections.service.js';
import { ceremonyControllers, ceremonyServices } from './ceremonies/ceremonies-parts.js';
import { screenControllers, screenServices } from './screens/screens-parts.js';
import { AwardPapersService } from './programs/award-papers.service.js';
import { AwardsService } from './programs/awards.service.js';
import { CandidatesService } from './programs/candidates.service.js';
import { FrozenRankings } from './programs/frozen-rankings.service.js';
import { HonoursService } from './programs/honours.service.js';
import { ProgramNotices } from './programs/program-notices.service.js';
import { ProgramViewsService } from './programs/program-views.service.js';
import { ProgramsController } from './programs/programs.controller.js';
import { ProgramsService } from './programs/programs.service.js';
import { StarDecisions } from './stars/star-decisions.service.js';
import { StarFactsService } from './stars/star-facts.service.js';
import { StarLists } from './stars/star-lists.service.js';
import { StarsController } from './stars/stars.controller.js';
import { StarsJobs } from './stars/stars.jobs.js';
import { StarsService } from './stars/stars.service.js';
import { RecognitionJobs } from './recognition.jobs.js';

/** Proofs, keys to check them with, and what hangs on the wall. */
const paperControllers = [CertificateKeysController, ServiceProofsController, HonourWallController];
const paperServices = [CertificateKeys, OfflineCheckerService, ServiceProofs, ServiceProofPapers, HonourWallPapers];

@Module({
  imports: [LedgerModule, PeopleModule, PointsModule, RankingsModule],
  controllers: [
    ProgramsController,
    CertificatesController,
    AwardNoticesController,
    AwardObjectionsController,
    StarsController,
    ...ceremonyControllers,
    ...screenControllers,
    ...paperControllers,
  ],
  providers: [
    FrozenRankings,
    HonoursService,
    ProgramNotices,
    ProgramsService,
    CandidatesService,
    AwardsService,
    AwardPapersService,
    ProgramViewsService,
    CertificatesService,
    PrintingService,
    AwardNoticesService,
    NoticePapers,
    NoticeReminders,
    PublicNoticesService,
    AwardObjectionsService,
    ObjectionLists,
    PublicObjections,
    RecognitionJobs,
    ...ceremonyServices,
    ...screenServices,
    ...paperServices,
    StarFactsService,
    StarsService,
    StarDecisions,
    StarLists,
    StarsJobs,
  ],
  exports: [
    ProgramsService,
    CandidatesService,
    AwardsService,
    ProgramViewsService,
    CertificatesService,
    PrintingService,
    AwardNoticesService,
    PublicNoticesService,
    AwardObjectionsService,
    ObjectionLists,
    PublicObjections,
    ...ceremonyServices,
    ...screenServices,
    ServiceProofs,
    StarsService,
    StarDecisions,
    StarLists,
  ],
})
export class RecognitionModule {}
