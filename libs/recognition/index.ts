/**
 * Honours: programs (评选项目) on a frozen ranking, candidates with reasons, approval by a person, certificates that
 * anybody can verify, the consented honour wall.
 *
 * For demo worlds and the command line: `ProgramsService.create`, `CandidatesService.draw/add/remove/approve`,
 * `AwardsService.award`, `CertificatesService.revoke`; what they answer is shown by `ProgramViewsService.detail`.
 */
export { RecognitionModule } from './recognition.module.js';
export { ProgramsService } from './programs/programs.service.js';
export { CandidatesService } from './programs/candidates.service.js';
export { AwardsService } from './programs/awards.service.js';
export { ProgramViewsService } from './programs/program-views.service.js';
export { CertificatesService } from './certificates/certificates.service.js';
export { PrintingService } from './certificates/printing.service.js';
export { StarDecisions } from './stars/star-decisions.service.js';
export { StarLists } from './stars/star-lists.service.js';
export { StarsService } from './stars/stars.service.js';
export { AwardNoticesService } from './notices/award-notices.service.js';
export { PublicNoticesService } from './notices/public-notices.service.js';
export { RECOGNITION_GUARDS } from './notices/append-only.js';
export { AwardObjectionsService } from './objections/award-objections.service.js';
export { ObjectionLists } from './objections/objection-lists.service.js';
export { PublicObjections } from './objections/public-objections.service.js';
export { CeremoniesService } from './ceremonies/ceremonies.service.js';
export { AwardBatchesService } from './ceremonies/award-batches.service.js';
export { CeremonySignIns } from './ceremonies/ceremony-sign-ins.service.js';
export { CeremonyViewsService } from './ceremonies/ceremony-views.service.js';
export { ScreensService } from './screens/screens.service.js';
export { ServiceProofs } from './service-proofs/service-proofs.service.js';
