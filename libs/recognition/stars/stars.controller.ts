import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, Can } from '@app/platform/access/access.decorators.js';
import type { Principal } from '@app/platform/access/principal.js';
import { StarDecisions } from './star-decisions.service.js';
import { StarLists } from './star-lists.service.js';
import { DecideStars, MyStarView, PublishStarLadder, StarDecisionView, StarLadderList, StarRatingPage, StarRatingQuery } from './star.wire.js';
import { StarsService } from './stars.service.js';

@ApiTags('recognition')
@Controller()
export class StarsController {
  constructor(
    private readonly stars: StarsService,
    private readonly lists: StarLists,
    private readonly decisions: StarDecisions,
  ) {}

  @Get('star-ladders')
  @Can('star.view')
  ladders(@Actor() actor: Principal): Promise<StarLadderList> {
    return this.lists.ladders(actor);
  }

  /** The community's next version, in force at once; stars are proposed by it in the background. */
  @Post('star-ladders')
  @Can('star.manage')
  async publish(@Actor() actor: Principal, @Body() input: PublishStarLadder): Promise<StarLadderList> {
    await this.stars.publish(actor, input);
    return this.lists.ladders(actor);
  }

  @Get('star-ratings')
  @Can('star.view')
  page(@Actor() actor: Principal, @Query() query: StarRatingQuery): Promise<StarRatingPage> {
    return this.lists.page(actor, query);
  }

  /** A person gives or declines what the rules propose; each has an answer of its own. */
  @Post('star-ratings/decision')
  @HttpCode(200)
  @Can('star.approve')
  decide(@Actor() actor: Principal, @Body() input: DecideStars): Promise<StarDecisionView> {
    return this.decisions.decide(actor, input);
  }

  @Get('me/star')
  @Can('me.use')
  own(@Actor() actor: Principal): Promise<MyStarView> {
    return this.lists.own(actor);
  }
}
