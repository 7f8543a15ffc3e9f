import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, Can } from '@app/platform/access/access.decorators.js';
import type { Principal } from '@app/platform/access/principal.js';
import { PolicySimulationsService } from './policy-simulations.service.js';
import { CreateSimulation, SimulatedPeoplePage, SimulationPeopleQuery, SimulationView } from './simulation.wire.js';

@ApiTags('points')
@Controller()
export class PolicySimulationsController {
  constructor(private readonly simulations: PolicySimulationsService) {}

  /** Tries the draft on the real history of a period; nothing is posted. The result comes in parts and is kept. */
  @Post('policy-drafts/:id/simulations')
  @Can('policy.publish')
  async start(@Actor() actor: Principal, @Param('id') id: string, @Body() input: CreateSimulation): Promise<SimulationView> {
    return this.simulations.view(await this.simulations.start(actor, id, input));
  }

  @Get('policy-simulations/:id')
  @Can('policy.publish')
  view(@Param('id') id: string): Promise<SimulationView> {
    return this.simulations.view(id);
  }

  /** Who would gain or lose how much, the largest changes first. */
  @Get('policy-simulations/:id/people')
  @Can('policy.publish')
  people(@Actor() actor: Principal, @Param('id') id: string, @Query() query: SimulationPeopleQuery): Promise<SimulatedPeoplePage> {
    return this.simulations.people(actor, id, query);
  }
}
