import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, Can, Public } from '@app/platform/access/access.decorators.js';
import type { Principal } from '@app/platform/access/principal.js';
import { PointsPoliciesService } from './points-policies.service.js';
import { PointsPolicyView, PublicPolicyView, PublishPolicy } from './points-policy.wire.js';

@ApiTags('points')
@Controller('points-policies')
export class PointsPoliciesController {
  constructor(private readonly policies: PointsPoliciesService) {}

  /** Every version, newest first. */
  @Get()
  @Can('policy.view')
  list(): Promise<PointsPolicyView[]> {
    return this.policies.list();
  }

  /** The version in force today. Everybody who earns points may read how. */
  @Get('in-force')
  @Can('me.use')
  current(): Promise<PointsPolicyView> {
    return this.policies.current();
  }

  /** Publishes a new version; earlier ones and what they decided stay as they are. */
  @Post()
  @Can('policy.publish')
  publish(@Actor() actor: Principal, @Body() input: PublishPolicy): Promise<PointsPolicyView> {
    return this.policies.publish(actor, input);
  }

  /** How points are earned and spent here, in sentences; for everybody. */
  @Get('public')
  @Public()
  open(): Promise<PublicPolicyView> {
    return this.policies.open();
  }
}
