import { Module } from '@nestjs/common';
import { PeopleModule } from '@app/people/index.js';
import { RankingsModule } from '@app/rankings/index.js';
import { CertificatesController } from './certificates/certificates.controller.js';
import { CertificatesService } from './certificates/certificates.service.js';
import { PrintingService } from './certificates/printing.service.js';
import { AwardPapersService } from './programs/award-papers.service.js';
import { AwardsService } from './programs/awards.service.js';
import { CandidatesService } from './programs/candidates.service.js';
import { FrozenRankings } from './programs/frozen-rankings.service.js';
import { ProgramViewsService } from './programs/program-views.service.js';
import { ProgramsController } from './programs/programs.controller.js';
import { ProgramsService } from './programs/programs.service.js';

@Module({
  imports: [PeopleModule, RankingsModule],
  controllers: [ProgramsController, CertificatesController],
  providers: [
    FrozenRankings,
    ProgramsService,
    CandidatesService,
    AwardsService,
    AwardPapersService,
    ProgramViewsService,
    CertificatesService,
    PrintingService,
  ],
  exports: [
    ProgramsService,
    CandidatesService,
    AwardsService,
    ProgramViewsService,
    CertificatesService,
    PrintingService,
  ],
})
export class RecognitionModule {}
