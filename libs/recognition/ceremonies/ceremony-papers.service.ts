import { Inject, Injectable, StreamableFile } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { refuse } from '@app/kernel/refusals.js';
import type { Principal } from '@app/platform/access/principal.js';
import type { Config } from '@app/platform/config.js';
import { Database } from '@app/platform/database/database.js';
import { pdfFile } from '@app/platform/files/file-answers.js';
import { CONFIG } from '@app/platform/tokens.js';
import { CEREMONY_PAPERS, type CeremonyPaperName, type PaperSource } from './ceremony-papers.js';
import { CeremoniesService } from './ceremonies.service.js';
import { CeremonyViewsService } from './ceremony-views.service.js';
import { CeremonyWinner } from './ceremony-winner.entity.js';

/** Whatever is carried in the hand on the day, as PDF; the same ceremony gives the same bytes. */
@Injectable()
export class CeremonyPapersService {
  constructor(
    private readonly db: Database,
    private readonly ceremonies: CeremoniesService,
    private readonly views: CeremonyViewsService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Refuses `ceremony.not-found`, `ceremony.paper-unknown`. */
  async print(actor: Principal, id: string, paper: string, request: Pick<FastifyRequest, 'protocol' | 'host'>): Promise<StreamableFile> {
    const { createdAt } = await this.ceremonies.require(this.db.read, actor, 'ceremony.view', id);
    const kind = CEREMONY_PAPERS[paper as CeremonyPaperName] ?? refuse('ceremony.paper-unknown');
    const ceremony = await this.views.detail(actor, id);
    const codes = await this.db.read.repo(CeremonyWinner).findBy({ ceremonyId: id });
    const source: PaperSource = {
      ceremony: { ...ceremony, awardBatches: withoutStopped(ceremony.awardBatches) },
      codes: new Map(codes.map((winner) => [winner.id, winner.signInCode])),
      signInUrl: `${this.config.publicUrl ?? `${request.protocol}://${request.host}`}/ceremony`,
      at: createdAt,
    };
    return pdfFile(await kind.print(source), `${kind.name} ${ceremony.title}`);
  }
}

function withoutStopped(batches: PaperSource['ceremony']['awardBatches']): PaperSource['ceremony']['awardBatches'] {
  return batches.map((batch) => ({ ...batch, winners: batch.winners.filter(({ obstacle }) => obstacle === null) }));
}
