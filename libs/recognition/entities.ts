import { ServiceProof } from './service-proofs/service-proof.entity.js';
import { ceremonyEntities } from './ceremonies/ceremonies-parts.js';
import { screenEntities } from './screens/screens-parts.js';
import { HonorCertificate } from './certificates/honor-certificate.entity.js';
import { AwardNotice, AwardNoticeEntry } from './notices/award-notice.entity.js';
import { AwardObjection } from './objections/award-objection.entity.js';
import { ProgramCandidate } from './programs/candidate.entity.js';
import { RecognitionProgram } from './programs/program.entity.js';
import { StarLadder, StarRating } from './stars/star.entity.js';

export const recognitionEntities = [
  RecognitionProgram,
  ProgramCandidate,
  HonorCertificate,
  AwardNotice,
  AwardNoticeEntry,
  AwardObjection,
  ...ceremonyEntities,
  ...screenEntities,
  ServiceProof,
  StarLadder,
  StarRating,
];
