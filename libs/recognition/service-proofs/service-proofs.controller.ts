import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Actor, Can } from '@app/platform/access/access.decorators.js';
import type { Principal } from '@app/platform/access/principal.js';
import { IssueOwnProof, IssueProof, ProofQuery, RevokeProof, ServiceProofPage, ServiceProofView } from './service-proof.wire.js';
import { ServiceProofPapers } from './service-proof-papers.service.js';
import { ServiceProofs } from './service-proofs.service.js';

@ApiTags('recognition')
@Controller()
export class ServiceProofsController {
  constructor(
    private readonly proofs: ServiceProofs,
    private readonly papers: ServiceProofPapers,
  ) {}

  @Get('me/service-proofs')
  @Can('me.use')
  own(@Actor() actor: Principal): Promise<ServiceProofView[]> {
    return this.proofs.own(actor);
  }

  /** Free, at once, as often as the person likes. */
  @Post('me/service-proofs')
  @Can('me.use')
  issueOwn(@Actor() actor: Principal, @Body() input: IssueOwnProof): Promise<ServiceProofView> {
    return this.proofs.issueOwn(actor, input);
  }

  @Get('me/service-proofs/:id.pdf')
  @Can('me.use')
  ownFile(@Actor() actor: Principal, @Param('id') id: string, @Req() request: FastifyRequest): Promise<StreamableFile> {
    return this.papers.print(actor, id, 'OWN', request);
  }

  @Get('service-proofs')
  @Can('service-proof.manage')
  page(@Actor() actor: Principal, @Query() query: ProofQuery): Promise<ServiceProofPage> {
    return this.proofs.page(actor, query);
  }

  @Post('service-proofs')
  @Can('service-proof.manage')
  issue(@Actor() actor: Principal, @Body() input: IssueProof): Promise<ServiceProofView> {
    return this.proofs.issueFor(actor, input);
  }

  @Get('service-proofs/:id.pdf')
  @Can('service-proof.manage')
  file(@Actor() actor: Principal, @Param('id') id: string, @Req() request: FastifyRequest): Promise<StreamableFile> {
    return this.papers.print(actor, id, 'STAFF', request);
  }

  @Post('service-proofs/:id/revocation')
  @HttpCode(200)
  @Can('service-proof.manage')
  revoke(@Actor() actor: Principal, @Param('id') id: string, @Body() input: RevokeProof): Promise<ServiceProofView> {
    return this.proofs.revoke(actor, id, input.reason);
  }
}
