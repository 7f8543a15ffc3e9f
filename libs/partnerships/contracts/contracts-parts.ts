import { TemplatesController, UnitTemplatesController } from '../contract-templates/templates.controller.js';
import { TemplatesService } from '../contract-templates/templates.service.js';
import { ObligationFiles } from '../obligations/obligation-files.service.js';
import { ObligationLists } from '../obligations/obligation-lists.service.js';
import { ObligationReminders } from '../obligations/obligation-reminders.service.js';
import { ObligationsController } from '../obligations/obligations.controller.js';
import { ObligationsService } from '../obligations/obligations.service.js';
import { ObligationsSync } from '../obligations/obligations-sync.service.js';
import { AgreementPapers } from './agreement-paper.service.js';
import { AgreementVerification } from './agreement-verification.service.js';
import { ContractDraftsService } from './contract-drafts.service.js';
import { ContractFacts } from './contract-facts.service.js';
import { ContractLifeService } from './contract-life.service.js';
import { ContractPortfolio } from './contract-portfolio.service.js';
import { ContractRecords } from './contract-records.service.js';
import { ContractSigningService } from './contract-signing.service.js';
import { ContractViews } from './contract-views.service.js';
import { ContractsController } from './contracts.controller.js';
import { ContractsJobs } from './contracts.jobs.js';
import { PortfolioWorkbook } from './portfolio-workbook.service.js';
import { PublicAgreementsController } from './public-agreements.controller.js';
import { UnitContracts } from './unit-contracts.service.js';

/** Contracts with their templates and obligations, for the module of partnerships. */
export const contractsControllers = [ContractsController, PublicAgreementsController, ObligationsController, TemplatesController, UnitTemplatesController];
export const contractsServices = [
  ContractRecords,
  ContractDraftsService,
  ContractSigningService,
  ContractLifeService,
  ContractViews,
  ContractPortfolio,
  ContractFacts,
  PortfolioWorkbook,
  AgreementPapers,
  AgreementVerification,
  ContractsJobs,
  UnitContracts,
  TemplatesService,
  ObligationsService,
  ObligationsSync,
  ObligationLists,
  ObligationFiles,
  ObligationReminders,
];
