/** What this folder brings into the module of partnerships. */
import { Claim } from './claims/claim.entity.js';
import { ClaimLists } from './claims/claim-lists.service.js';
import { ClaimReminders } from './claims/claim-reminders.service.js';
import { ClaimsController } from './claims/claims.controller.js';
import { ClaimsService } from './claims/claims.service.js';
import { DemandItem } from './demands/demand-item.entity.js';
import { DemandLists } from './demands/demand-lists.service.js';
import { DemandsController } from './demands/demands.controller.js';
import { DemandsService } from './demands/demands.service.js';
import { ListsController } from './lists.controller.js';
import { ListsHoldings } from './lists-holdings.service.js';
import { ListsJobs } from './lists.jobs.js';
import { ListsWorkbook } from './lists-workbook.service.js';
import { MatchesController } from './matches/matches.controller.js';
import { MatchesService } from './matches/matches.service.js';
import { ProjectItem } from './projects/project-item.entity.js';
import { ProjectLists } from './projects/project-lists.service.js';
import { ProjectMilestone } from './projects/project-milestone.entity.js';
import { ProjectUnit } from './projects/project-unit.entity.js';
import { ProjectsController } from './projects/projects.controller.js';
import { ProjectsService } from './projects/projects.service.js';
import { ResourceItem } from './resources/resource-item.entity.js';
import { ResourcesController } from './resources/resources.controller.js';
import { ResourcesService } from './resources/resources.service.js';

export const listsEntities = [DemandItem, ResourceItem, Claim, ProjectItem, ProjectUnit, ProjectMilestone];
export const listsControllers = [
  ListsController,
  DemandsController,
  ResourcesController,
  MatchesController,
  ClaimsController,
  ProjectsController,
];
export const listsServices = [
  DemandsService,
  DemandLists,
  ResourcesService,
  MatchesService,
  ClaimsService,
  ClaimLists,
  ClaimReminders,
  ProjectsService,
  ProjectLists,
  ListsWorkbook,
  ListsHoldings,
  ListsJobs,
];
