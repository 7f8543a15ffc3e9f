import { PartnerApplications } from './partner-applications.service.js';
import { CommunityPartner, PartnerAgreement, PartnerReview } from './partner.entity.js';
import { PartnerLists } from './partner-lists.service.js';
import { PartnersController } from './partners.controller.js';
import { PartnersJobs } from './partners.jobs.js';
import { PartnersService } from './partners.service.js';
import { PartnerWall } from './partner-wall.service.js';
import { PublicPartnersController } from './public-partners.controller.js';

/** What the module is told of the community's partners. */
export const partnersControllers = [PartnersController, PublicPartnersController];
export const partnersServices = [PartnerApplications, PartnerLists, PartnersService, PartnerWall, PartnersJobs];
export const partnersEntities = [CommunityPartner, PartnerAgreement, PartnerReview];
