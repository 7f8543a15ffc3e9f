import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, Can } from '@app/platform/access/access.decorators.js';
import type { Principal } from '@app/platform/access/principal.js';
import {
  ClaimCredential,
  CreateCredential,
  CredentialPage,
  CredentialQuery,
  CredentialReason,
  CredentialView,
  VerifyCredential,
} from './credential.wire.js';
import { CredentialsService } from './credentials.service.js';

@ApiTags('credentials')
@Controller()
export class CredentialsController {
  constructor(private readonly credentials: CredentialsService) {}

  @Get('credentials')
  @Can('credential.manage')
  page(@Actor() actor: Principal, @Query() query: CredentialQuery): Promise<CredentialPage> {
    return this.credentials.page(actor, query);
  }

  /** A training or an honour, entered by staff who have seen the proof. */
  @Post('credentials')
  @Can('credential.manage')
  create(@Actor() actor: Principal, @Body() input: CreateCredential): Promise<CredentialView> {
    return this.credentials.create(actor, input);
  }

  @Post('trainings/:id/verification')
  @HttpCode(200)
  @Can('credential.manage')
  verifyTraining(@Actor() actor: Principal, @Param('id') id: string, @Body() input: VerifyCredential): Promise<CredentialView> {
    return this.credentials.verify(actor, 'TRAINING', id, input.proof);
  }

  @Post('trainings/:id/rejection')
  @HttpCode(200)
  @Can('credential.manage')
  rejectTraining(@Actor() actor: Principal, @Param('id') id: string, @Body() input: CredentialReason): Promise<CredentialView> {
    return this.credentials.reject(actor, 'TRAINING', id, input.reason);
  }

  @Post('trainings/:id/revocation')
  @HttpCode(200)
  @Can('credential.manage')
  revokeTraining(@Actor() actor: Principal, @Param('id') id: string, @Body() input: CredentialReason): Promise<CredentialView> {
    return this.credentials.revoke(actor, 'TRAINING', id, input.reason);
  }

  @Post('honors/:id/verification')
  @HttpCode(200)
  @Can('credential.manage')
  verifyHonor(@Actor() actor: Principal, @Param('id') id: string, @Body() input: VerifyCredential): Promise<CredentialView> {
    return this.credentials.verify(actor, 'HONOR', id, input.proof);
  }

  @Post('honors/:id/rejection')
  @HttpCode(200)
  @Can('credential.manage')
  rejectHonor(@Actor() actor: Principal, @Param('id') id: string, @Body() input: CredentialReason): Promise<CredentialView> {
    return this.credentials.reject(actor, 'HONOR', id, input.reason);
  }

  @Post('honors/:id/revocation')
  @HttpCode(200)
  @Can('credential.manage')
  revokeHonor(@Actor() actor: Principal, @Param('id') id: string, @Body() input: CredentialReason): Promise<CredentialView> {
    return this.credentials.revoke(actor, 'HONOR', id, input.reason);
  }

  @Get('me/credentials')
  @Can('me.use')
  own(@Actor() actor: Principal, @Query() query: CredentialQuery): Promise<CredentialPage> {
    return this.credentials.own(actor, query);
  }

  /** What I say of myself; it waits until staff have seen proof. */
  @Post('me/credentials')
  @Can('me.use')
  claim(@Actor() actor: Principal, @Body() input: ClaimCredential): Promise<CredentialView> {
    return this.credentials.claim(actor, input);
  }
}
