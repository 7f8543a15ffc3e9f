import { ContractTemplate } from './contract-templates/contract-template.entity.js';
import { CoBuildingContract } from './contracts/contract.entity.js';
import { ContractSignature } from './contracts/contract-signature.entity.js';
import { ContractStep } from './contracts/contract-step.entity.js';
import { ContractVersion } from './contracts/contract-version.entity.js';
import { LiaisonInvitation } from './invitations/invitation.entity.js';
import { Obligation, ObligationFile, ObligationStep } from './obligations/obligation.entity.js';
import { PartyOrg } from './party-orgs/party-org.entity.js';
import { consultationsEntities } from './consultations/consultations-parts.js';
import { evaluationsEntities } from './evaluations/evaluations-parts.js';
import { contributionsEntities } from './contributions/contributions-parts.js';
import { listsEntities } from './lists/lists-parts.js';
import { assignmentsEntities } from './assignments/assignments-parts.js';
import { exportsEntities } from './exports/exports-parts.js';
import { partnersEntities } from './partners/partners-parts.js';
import { Unit } from './units/unit.entity.js';

export const partnershipsEntities = [
  Unit,
  PartyOrg,
  LiaisonInvitation,
  ContractTemplate,
  CoBuildingContract,
  ContractVersion,
  ContractSignature,
  ContractStep,
  Obligation,
  ObligationStep,
  ObligationFile,
  ...listsEntities,
  ...contributionsEntities,
  ...consultationsEntities,
  ...evaluationsEntities,
  ...partnersEntities,
  ...assignmentsEntities,
  ...exportsEntities,
];
