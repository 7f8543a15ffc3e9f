import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, Can, Public } from '@app/platform/access/access.decorators.js';
import type { Principal } from '@app/platform/access/principal.js';
import { AnswerRating, CreateRating, PublicRatingView, RatingLinkView, RatingList } from './rating.wire.js';
import { RatingsService } from './ratings.service.js';

@ApiTags('ratings')
@Controller()
export class RatingsController {
  constructor(private readonly ratings: RatingsService) {}

  @Get('service-records/:id/ratings')
  @Can('service-record.rate')
  list(@Actor() actor: Principal, @Param('id') id: string): Promise<RatingList> {
    return this.ratings.list(actor, id);
  }

  /** From paper, or as it was told. */
  @Post('service-records/:id/ratings')
  @Can('service-record.rate')
  enter(@Actor() actor: Principal, @Param('id') id: string, @Body() input: CreateRating): Promise<RatingList> {
    return this.ratings.enter(actor, id, input);
  }

  /** A slip for the served person; its code is answered once. */
  @Post('service-records/:id/rating-links')
  @Can('service-record.rate')
  makeLink(@Actor() actor: Principal, @Param('id') id: string): Promise<RatingLinkView> {
    return this.ratings.makeLink(actor, id);
  }

  @Get('public/ratings/:code')
  @Public()
  open(@Param('code') code: string): Promise<PublicRatingView> {
    return this.ratings.open(code);
  }

  @Post('public/ratings/:code')
  @HttpCode(200)
  @Public()
  answer(@Param('code') code: string, @Body() input: AnswerRating): Promise<PublicRatingView> {
    return this.ratings.answer(code, input);
  }
}
