import { Injectable, StreamableFile } from '@nestjs/common';
import type { Principal } from '@app/platform/access/principal.js';
import { ContributionsService } from './contributions.service.js';

const ENDINGS = { 'image/jpeg': 'jpg', 'image/png': 'png', 'application/pdf': 'pdf' } as const;

/** Evidence on its way to a browser: as the type it really is, under a name of ours. */
@Injectable()
export class EvidenceFiles {
  constructor(private readonly contributions: ContributionsService) {}

  /** Refuses `contribution.not-found`, `contribution.evidence-none`. */
  async file(actor: Principal, id: string): Promise<StreamableFile> {
    const { type, bytes } = await this.contributions.evidence(actor, id);
    return new StreamableFile(bytes, { type, disposition: `inline; filename="evidence.${ENDINGS[type]}"` });
  }
}
