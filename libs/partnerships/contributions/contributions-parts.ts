/** What this folder brings into the module of partnerships. */
import { Contribution } from './contribution.entity.js';
import { ContributionDecisions } from './contribution-decisions.service.js';
import { ContributionEntries } from './contribution-entries.service.js';
import { ContributionLists } from './contribution-lists.service.js';
import { ContributionStatement, ContributionStatementLine } from './contribution-statement.entity.js';
import { ContributionsController } from './contributions.controller.js';
import { ContributionsService } from './contributions.service.js';
import { Discharges } from './discharges.service.js';
import { EvidenceFiles } from './evidence-files.service.js';
import { StatementPapers } from './statement-papers.service.js';
import { StatementsController } from './statements.controller.js';
import { StatementsService } from './statements.service.js';

export const contributionsEntities = [Contribution, ContributionStatement, ContributionStatementLine];
export const contributionsControllers = [ContributionsController, StatementsController];
export const contributionsServices = [
  ContributionEntries,
  ContributionsService,
  ContributionDecisions,
  ContributionLists,
  Discharges,
  EvidenceFiles,
  StatementsService,
  StatementPapers,
];
