import { CommunityPopulation } from '../comparison/community-population.entity.js';
import { ComparisonController } from '../comparison/comparison.controller.js';
import { ComparisonService } from '../comparison/comparison.service.js';
import { PartnershipExportsController } from './partnership-exports.controller.js';
import { PartnershipExports } from './partnership-exports.service.js';

/** What the module is told of the views over everything: the comparison and the 台账 that are handed in. */
export const exportsControllers = [ComparisonController, PartnershipExportsController];
export const exportsServices = [ComparisonService, PartnershipExports];
export const exportsEntities = [CommunityPopulation];
