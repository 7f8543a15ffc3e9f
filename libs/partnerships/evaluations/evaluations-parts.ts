import { EvaluationBoards } from './evaluation-boards.service.js';
import { EvaluationFacts } from './evaluation-facts.service.js';
import { EvaluationLists } from './evaluation-lists.service.js';
import { EvaluationObjection } from './evaluation-objection.entity.js';
import { EvaluationPapers } from './evaluation-papers.service.js';
import { EvaluationResult, EvaluationResultLine } from './evaluation-result.entity.js';
import { EvaluationIndicator, EvaluationScheme } from './evaluation-scheme.entity.js';
import { EvaluationYear } from './evaluation-year.entity.js';
import { EvaluationYearsService } from './evaluation-years.service.js';
import { EvaluationsController, EvaluationYearsController } from './evaluations.controller.js';
import { EvaluationsJobs } from './evaluations.jobs.js';
import { EvaluationScore, MutualEvaluation } from './mutual-evaluation.entity.js';
import { ObjectionsService } from './objections.service.js';
import { RevealsService } from './reveals.service.js';
import { SchemesService } from './schemes.service.js';
import { ScoringService } from './scoring.service.js';

/** What the module of partnerships is told about the mutual evaluation. */
export const evaluationsEntities = [
  EvaluationScheme,
  EvaluationIndicator,
  EvaluationYear,
  MutualEvaluation,
  EvaluationScore,
  EvaluationResult,
  EvaluationResultLine,
  EvaluationObjection,
];
export const evaluationsControllers = [EvaluationYearsController, EvaluationsController];
export const evaluationsServices = [
  SchemesService,
  EvaluationFacts,
  RevealsService,
  EvaluationYearsService,
  ScoringService,
  ObjectionsService,
  EvaluationBoards,
  EvaluationLists,
  EvaluationPapers,
  EvaluationsJobs,
];
