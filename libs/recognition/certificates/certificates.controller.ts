import { Body, Controller, Get, Param, Post, Query, Req, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Actor, Can, Public } from '@app/platform/access/access.decorators.js';
import type { Principal } from '@app/platform/access/principal.js';
import {
  CertificateView,
  HonourPage,
  HonourWallQuery,
  RevokeCertificate,
  VerifiedCertificateView,
} from './certificate.wire.js';
import { CertificatesService } from './certificates.service.js';
import { PrintQuery } from './print.wire.js';
import { PrintingService } from './printing.service.js';

@ApiTags('recognition')
@Controller()
export class CertificatesController {
  constructor(
    private readonly certificates: CertificatesService,
    private readonly printing: PrintingService,
  ) {}

  @Get('me/certificates')
  @Can('me.use')
  own(@Actor() actor: Principal): Promise<CertificateView[]> {
    return this.certificates.own(actor);
  }

  /** The signed-in person's certificate to print at home. */
  @Get('me/certificates/:id.pdf')
  @Can('me.use')
  async ownFile(
    @Actor() actor: Principal,
    @Param('id') id: string,
    @Query() query: PrintQuery,
    @Req() request: FastifyRequest,
  ): Promise<StreamableFile> {
    const certificate = await this.certificates.requireOwnValid(actor, id);
    const name = `荣誉证书 ${certificate.certificateNo}`;
    return this.printing.print([certificate], { request, ...query, name });
  }

  @Post('certificates/:id/revocation')
  @Can('certificate.revoke')
  revoke(
    @Actor() actor: Principal,
    @Param('id') id: string,
    @Body() input: RevokeCertificate,
  ): Promise<CertificateView> {
    return this.certificates.revoke(actor, id, input.reason);
  }

  /** Anybody holding the code printed on a certificate may check it. */
  @Get('public/certificates/:verifyCode')
  @Public()
  verify(@Param('verifyCode') verifyCode: string): Promise<VerifiedCertificateView> {
    return this.certificates.verify(verifyCode);
  }

  @Get('public/honour-wall')
  @Public()
  wall(@Query() query: HonourWallQuery): Promise<HonourPage> {
    return this.certificates.honourWall(query);
  }
}
