import { RegistrationExportsController } from '../exports/registration-exports.controller.js';
import { RegistrationExports } from '../exports/registration-exports.service.js';
import { SchemesController } from '../schemes/schemes.controller.js';
import { SchemesService } from '../schemes/schemes.service.js';
import { CoverageService } from './coverage.service.js';
import { OwnTargets } from './own-targets.service.js';
import { CoverageController, OwnTargetsController } from './targets.controller.js';

/** What the module is told of schemes, targets, coverage and the 台账. */
export const targetsControllers = [SchemesController, OwnTargetsController, CoverageController, RegistrationExportsController];
export const targetsServices = [SchemesService, OwnTargets, CoverageService, RegistrationExports];
