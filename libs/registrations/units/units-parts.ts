import { ReceiptPapers } from './receipt-papers.service.js';
import { ReportInLinks } from './report-in-links.service.js';
import { OwnReportInsController, ReportInsController, UnitMembersController } from './unit-members.controller.js';
import { UnitMembers } from './unit-members.service.js';
import { UnitRegistrationLists } from './unit-registration-lists.service.js';
import { UnitReceiptsController, UnitRegistrationsController } from './unit-registrations.controller.js';
import { UnitRegistrationsJobs } from './unit-registrations.jobs.js';
import { UnitRegistrations } from './unit-registrations.service.js';

/** What the module is told of 单位报到. */
export const unitsControllers = [UnitRegistrationsController, UnitReceiptsController, UnitMembersController, ReportInsController, OwnReportInsController];
export const unitsServices = [UnitRegistrations, UnitRegistrationLists, ReceiptPapers, UnitMembers, ReportInLinks, UnitRegistrationsJobs];
