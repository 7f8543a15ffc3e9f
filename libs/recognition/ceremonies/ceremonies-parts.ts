import { ApprovedLists } from './approved-lists.service.js';
import { AwardBatch } from './award-batch.entity.js';
import { AwardBatchesService } from './award-batches.service.js';
import { AwardCeremony } from './award-ceremony.entity.js';
import { CeremoniesController } from './ceremonies.controller.js';
import { CeremoniesService } from './ceremonies.service.js';
import { CeremonyDayController } from './ceremony-day.controller.js';
import { CeremonyPapersService } from './ceremony-papers.service.js';
import { CeremonySignIns } from './ceremony-sign-ins.service.js';
import { CeremonyViewsService } from './ceremony-views.service.js';
import { CeremonyWinner } from './ceremony-winner.entity.js';
import { RunSheetItem } from './run-sheet-item.entity.js';
import { RunSheetsService } from './run-sheets.service.js';
import { StageState } from './stage-state.entity.js';
import { StageService } from './stage.service.js';

/** What the module is told of ceremonies. */
export const ceremonyControllers = [CeremoniesController, CeremonyDayController];
export const ceremonyServices = [
  ApprovedLists,
  CeremoniesService,
  AwardBatchesService,
  RunSheetsService,
  CeremonyViewsService,
  CeremonySignIns,
  CeremonyPapersService,
  StageService,
];
export const ceremonyEntities = [AwardCeremony, AwardBatch, RunSheetItem, CeremonyWinner, StageState];
