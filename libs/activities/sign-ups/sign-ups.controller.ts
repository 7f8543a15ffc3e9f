import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, Can } from '@app/platform/access/access.decorators.js';
import type { Principal } from '@app/platform/access/principal.js';
import { SignUpDecisions } from './sign-up-decisions.service.js';
import { SignUpLists } from './sign-up-lists.service.js';
import { SignUpPauses } from './sign-up-pauses.service.js';
import { SignUpsService } from './sign-ups.service.js';
import {
  ApproveSignUps,
  CreateSignUp,
  DecisionView,
  DeclineSignUps,
  ExcuseSignUp,
  PublishSignUpRule,
  SignUpPage,
  SignUpPausePage,
  SignUpPauseQuery,
  SignUpPauseView,
  SignUpQuery,
  SignUpReason,
  SignUpRowView,
  SignUpRuleView,
  SignUpStepView,
} from './sign-up.wire.js';

@ApiTags('activities')
@Controller()
export class SignUpsController {
  constructor(
    private readonly signUps: SignUpsService,
    private readonly decisions: SignUpDecisions,
    private readonly lists: SignUpLists,
  ) {}

  @Get('sign-ups')
  @Can('sign-up.view')
  page(@Actor() actor: Principal, @Query() query: SignUpQuery): Promise<SignUpPage> {
    return this.lists.page(actor, query);
  }

  /** How a sign-up came to be what it is: who, when, why. */
  @Get('sign-ups/:id/steps')
  @Can('sign-up.view')
  steps(@Actor() actor: Principal, @Param('id') id: string): Promise<SignUpStepView[]> {
    return this.lists.steps(actor, id);
  }

  /** For a person without a phone, who asked for it. */
  @Post('activity-slots/:id/sign-ups')
  @Can('sign-up.on-behalf')
  async applyFor(@Actor() actor: Principal, @Param('id') id: string, @Body() input: CreateSignUp): Promise<SignUpRowView> {
    return this.lists.one(actor, await this.signUps.applyFor(actor, id, input));
  }

  @Post('sign-ups/approval')
  @HttpCode(200)
  @Can('sign-up.decide')
  approve(@Actor() actor: Principal, @Body() input: ApproveSignUps): Promise<DecisionView> {
    return this.decisions.approve(actor, input);
  }

  @Post('sign-ups/refusal')
  @HttpCode(200)
  @Can('sign-up.decide')
  decline(@Actor() actor: Principal, @Body() input: DeclineSignUps): Promise<DecisionView> {
    return this.decisions.decline(actor, input);
  }

  /** For a person who called to say that they cannot come. */
  @Post('sign-ups/:id/cancellation')
  @HttpCode(200)
  @Can('sign-up.on-behalf')
  async cancel(@Actor() actor: Principal, @Param('id') id: string, @Body() input: SignUpReason): Promise<SignUpRowView> {
    await this.signUps.cancelFor(actor, id, input.reason);
    return this.lists.one(actor, id);
  }

  /** A no-show had a good reason and counts for nothing. */
  @Post('sign-ups/:id/excuse')
  @HttpCode(200)
  @Can('sign-up.decide')
  async excuse(@Actor() actor: Principal, @Param('id') id: string, @Body() input: ExcuseSignUp): Promise<SignUpRowView> {
    return this.lists.one(actor, await this.decisions.excuse(actor, id, input.reason, input.excused));
  }
}

@ApiTags('activities')
@Controller()
export class SignUpPausesController {
  constructor(private readonly pauses: SignUpPauses) {}

  @Get('sign-up-pauses')
  @Can('sign-up.view')
  page(@Actor() actor: Principal, @Query() query: SignUpPauseQuery): Promise<SignUpPausePage> {
    return this.pauses.page(actor, query);
  }

  @Post('sign-up-pauses/:id/lifting')
  @HttpCode(200)
  @Can('sign-up.decide')
  lift(@Actor() actor: Principal, @Param('id') id: string, @Body() input: SignUpReason): Promise<SignUpPauseView> {
    return this.pauses.lift(actor, id, input.reason);
  }

  @Get('sign-up-rules')
  @Can('sign-up.view')
  rules(@Actor() actor: Principal): Promise<SignUpRuleView[]> {
    return this.pauses.rules(actor);
  }

  /** Takes over on its day; no rule changes the past. */
  @Post('sign-up-rules')
  @Can('sign-up-rule.publish')
  publish(@Actor() actor: Principal, @Body() input: PublishSignUpRule): Promise<SignUpRuleView[]> {
    return this.pauses.publish(actor, input);
  }
}
