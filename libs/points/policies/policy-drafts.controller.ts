import { Body, Controller, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, Can } from '@app/platform/access/access.decorators.js';
import type { Principal } from '@app/platform/access/principal.js';
import { PolicyDraftsService } from './policy-drafts.service.js';
import { ChangePolicyDraft, CreatePolicyDraft, DiscardDraft, PointsPolicyView, PolicyDraftView, PolicyTemplateView, PublishDraft } from './points-policy.wire.js';

@ApiTags('points')
@Controller()
export class PolicyDraftsController {
  constructor(private readonly drafts: PolicyDraftsService) {}

  /** Policies of other places to begin with. */
  @Get('policy-templates')
  @Can('policy.view')
  templates(): PolicyTemplateView[] {
    return this.drafts.templates();
  }

  @Get('policy-drafts')
  @Can('policy.publish')
  list(): Promise<PolicyDraftView[]> {
    return this.drafts.list();
  }

  @Get('policy-drafts/:id')
  @Can('policy.publish')
  view(@Param('id') id: string): Promise<PolicyDraftView> {
    return this.drafts.view(id);
  }

  @Post('policy-drafts')
  @Can('policy.publish')
  async create(@Actor() actor: Principal, @Body() input: CreatePolicyDraft): Promise<PolicyDraftView> {
    return this.drafts.view(await this.drafts.create(actor, input));
  }

  @Patch('policy-drafts/:id')
  @Can('policy.publish')
  async change(@Param('id') id: string, @Body() input: ChangePolicyDraft): Promise<PolicyDraftView> {
    await this.drafts.change(id, input);
    return this.drafts.view(id);
  }

  @Post('policy-drafts/:id/discarding')
  @HttpCode(200)
  @Can('policy.publish')
  async discard(@Param('id') id: string, @Body() input: DiscardDraft): Promise<PolicyDraftView> {
    await this.drafts.discard(id, input.revision);
    return this.drafts.view(id);
  }

  /** Makes the draft the next version of the policy, from today or later. */
  @Post('policy-drafts/:id/publication')
  @HttpCode(200)
  @Can('policy.publish')
  publish(@Actor() actor: Principal, @Param('id') id: string, @Body() input: PublishDraft): Promise<PointsPolicyView> {
    return this.drafts.publish(actor, id, input);
  }
}
