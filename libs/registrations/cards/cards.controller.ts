import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, Can } from '@app/platform/access/access.decorators.js';
import type { Principal } from '@app/platform/access/principal.js';
import { CardIssue } from './card-issue.service.js';
import { CardLists } from './card-lists.service.js';
import { CardPapers } from './card-papers.service.js';
import { FeedbackRuns } from './feedback-runs.service.js';
import { FeedbackWorkbook } from './feedback-workbook.service.js';
import { OwnCards } from './own-cards.service.js';
import {
  AnnualFeedbackQuery,
  AnswerCard,
  CardPeriodQuery,
  CardsSigned,
  CreateFeedbackRun,
  FeedbackRunPage,
  FeedbackRunQuery,
  FeedbackRunView,
  OwnCardFileView,
  OwnCardList,
  PaperReceipt,
  PrintCardsQuery,
  ServiceCardPage,
  ServiceCardQuery,
  SignCards,
  UnitCardQuery,
  UnitServiceView,
} from './service-card.wire.js';

@ApiTags('service-cards')
@Controller('feedback-runs')
export class FeedbackRunsController {
  constructor(private readonly runs: FeedbackRuns) {}

  @Get()
  @Can('service-card.view')
  page(@Actor() actor: Principal, @Query() query: FeedbackRunQuery): Promise<FeedbackRunPage> {
    return this.runs.page(actor, query);
  }

  @Get(':id')
  @Can('service-card.view')
  view(@Actor() actor: Principal, @Param('id') id: string): Promise<FeedbackRunView> {
    return this.runs.view(actor, id);
  }

  /** Makes the cards of a period behind; again, it makes new versions of those that changed. */
  @Post()
  @Can('service-card.make')
  async start(@Actor() actor: Principal, @Body() input: CreateFeedbackRun): Promise<FeedbackRunView> {
    return this.runs.view(actor, await this.runs.start(actor, input));
  }
}

@ApiTags('service-cards')
@Controller()
export class ServiceCardsController {
  constructor(
    private readonly lists: CardLists,
    private readonly issue: CardIssue,
    private readonly papers: CardPapers,
    private readonly workbooks: FeedbackWorkbook,
  ) {}

  /** Cards that their members agreed to send; no others are shown. */
  @Get('service-cards')
  @Can('service-card.view')
  page(@Actor() actor: Principal, @Query() query: ServiceCardQuery): Promise<ServiceCardPage> {
    return this.lists.page(actor, query);
  }

  /** By unit, never of fewer than five people. */
  @Get('service-cards/statistics')
  @Can('service-card.view')
  statistics(@Actor() actor: Principal, @Query() query: CardPeriodQuery): Promise<UnitServiceView> {
    return this.lists.statistics(actor, query);
  }

  /** Signed cards to print, two to a sheet or one. */
  @Get('service-cards/print.pdf')
  @Can('service-card.view')
  print(@Actor() actor: Principal, @Query() query: PrintCardsQuery): Promise<StreamableFile> {
    return this.papers.pdf(actor, query);
  }

  /** 年度反馈表. */
  @Get('service-cards/annual-feedback.xlsx')
  @Can('service-card.view')
  workbook(@Actor() actor: Principal, @Query() query: AnnualFeedbackQuery): Promise<StreamableFile> {
    return this.workbooks.workbook(actor, query);
  }

  /** The community signs what members agreed to. */
  @Post('service-cards/signature')
  @HttpCode(200)
  @Can('service-card.sign')
  sign(@Actor() actor: Principal, @Body() input: SignCards): Promise<CardsSigned> {
    return this.issue.sign(actor, input);
  }

  /** A unit without an account signed the receipt on paper. */
  @Post('service-cards/:id/paper-receipt')
  @HttpCode(204)
  @Can('service-card.sign')
  receivedOnPaper(@Actor() actor: Principal, @Param('id') id: string, @Body() input: PaperReceipt): Promise<void> {
    return this.issue.acknowledgePaper(actor, id, input.note);
  }

  /** What was sent to my unit. */
  @Get('unit-service-cards')
  @Can('service-card.receive')
  ofUnits(@Actor() actor: Principal, @Query() query: UnitCardQuery): Promise<ServiceCardPage> {
    return this.lists.ofUnits(actor, query);
  }

  @Post('unit-service-cards/:id/acknowledgement')
  @HttpCode(204)
  @Can('service-card.receive')
  acknowledge(@Actor() actor: Principal, @Param('id') id: string): Promise<void> {
    return this.issue.acknowledge(actor, id);
  }
}

@ApiTags('me')
@Controller('me/service-cards')
export class OwnCardsController {
  constructor(private readonly cards: OwnCards) {}

  @Get()
  @Can('me.use')
  list(@Actor() actor: Principal): Promise<OwnCardList> {
    return this.cards.list(actor);
  }

  @Get(':id')
  @Can('me.use')
  view(@Actor() actor: Principal, @Param('id') id: string): Promise<OwnCardFileView> {
    return this.cards.view(actor, id);
  }

  /** Yes or no to sending this card to the unit it names. */
  @Put(':id/answer')
  @Can('me.use')
  answer(@Actor() actor: Principal, @Param('id') id: string, @Body() input: AnswerCard): Promise<OwnCardFileView> {
    return this.cards.answer(actor, id, input);
  }
}
