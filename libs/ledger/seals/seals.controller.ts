import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, Can, Public } from '@app/platform/access/access.decorators.js';
import type { Principal } from '@app/platform/access/principal.js';
import { ProofsService } from './proofs.service.js';
import { ProofView, SealPage, SealQuery } from './seal.wire.js';

@ApiTags('seals')
@Controller()
export class SealsController {
  constructor(private readonly proofs: ProofsService) {}

  /** Signed heads of the ledger, newest first, for whoever keeps copies. They say nothing about persons. */
  @Get('public/seals')
  @Public()
  heads(@Query() query: SealQuery): Promise<SealPage> {
    return this.proofs.heads(query);
  }

  /** What shows that a line of mine (or of my areas) was in the book when it was sealed, unchanged since. */
  @Get('transfers/:id/proof')
  @Can('me.use')
  proof(@Actor() actor: Principal, @Param('id') id: string): Promise<ProofView> {
    return this.proofs.proofOf(actor, id);
  }
}
