/** What this folder brings into the module of 双报到. */
import { CardIssue } from './card-issue.service.js';
import { CardLists } from './card-lists.service.js';
import { CardMaker } from './card-maker.service.js';
import { CardPapers } from './card-papers.service.js';
import { FeedbackRunsController, OwnCardsController, ServiceCardsController } from './cards.controller.js';
import { CardsHoldings } from './cards-holdings.service.js';
import { CardsJobs } from './cards.jobs.js';
import { FeedbackRun } from './feedback-run.entity.js';
import { FeedbackRuns } from './feedback-runs.service.js';
import { FeedbackWorkbook } from './feedback-workbook.service.js';
import { MemberServiceCard, ServiceCardConsent, ServiceCardLine } from './member-service-card.entity.js';
import { OwnCards } from './own-cards.service.js';

export const cardsEntities = [FeedbackRun, MemberServiceCard, ServiceCardLine, ServiceCardConsent];
export const cardsControllers = [FeedbackRunsController, ServiceCardsController, OwnCardsController];
export const cardsServices = [CardMaker, FeedbackRuns, OwnCards, CardIssue, CardLists, CardPapers, FeedbackWorkbook, CardsHoldings, CardsJobs];
