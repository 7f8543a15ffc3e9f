import { AssignmentLists } from './assignment-lists.service.js';
import { AssignmentsController } from './assignments.controller.js';
import { AssignmentsJobs } from './assignments.jobs.js';
import { AssignmentsService } from './assignments.service.js';
import { LiaisonAssignment } from './liaison-assignment.entity.js';
import { LiaisonEntriesService } from './liaison-entries.service.js';
import { LiaisonEntryLists } from './liaison-entry-lists.service.js';
import { LiaisonLedgerEntry } from './liaison-ledger-entry.entity.js';
import { OwnAssignmentsController } from './own-assignments.controller.js';
import { RollUpService } from './roll-up.service.js';

/** What the module is told of 包联. */
export const assignmentsControllers = [AssignmentsController, OwnAssignmentsController];
export const assignmentsServices = [AssignmentLists, AssignmentsService, LiaisonEntriesService, LiaisonEntryLists, RollUpService, AssignmentsJobs];
export const assignmentsEntities = [LiaisonAssignment, LiaisonLedgerEntry];
