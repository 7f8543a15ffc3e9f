import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Public } from '@app/platform/access/access.decorators.js';
import { AgreementVerification } from './agreement-verification.service.js';
import { VerifiedAgreementView } from './contract.wire.js';

@ApiTags('public')
@Controller('public/agreements')
export class PublicAgreementsController {
  constructor(private readonly verification: AgreementVerification) {}

  /** Anybody holding the code printed on a signed agreement may check it. */
  @Get(':verifyCode')
  @Public()
  verify(@Param('verifyCode') verifyCode: string): Promise<VerifiedAgreementView> {
    return this.verification.verify(verifyCode);
  }
}
