import { Module } from '@nestjs/common';
import { consultationsControllers, consultationsServices } from './consultations/consultations-parts.js';
import { evaluationsControllers, evaluationsServices } from './evaluations/evaluations-parts.js';
import { contributionsControllers, contributionsServices } from './contributions/contributions-parts.js';
import { listsControllers, listsServices } from './lists/lists-parts.js';
import { assignmentsControllers, assignmentsServices } from './assignments/assignments-parts.js';
import { exportsControllers, exportsServices } from './exports/exports-parts.js';
import { partnersControllers, partnersServices } from './partners/partners-parts.js';
import { contractsControllers, contractsServices } from './contracts/contracts-parts.js';
import { PartyOrgsService } from './party-orgs/party-orgs.service.js';
import { UnitHoldings } from './units/unit-holdings.service.js';
import { unitsControllers, unitsServices } from './units/units-parts.js';
import { UnitsService } from './units/units.service.js';

@Module({
  controllers: [...partnersControllers, ...assignmentsControllers, ...exportsControllers, ...listsControllers, ...contributionsControllers, ...consultationsControllers, ...evaluationsControllers, ...contractsControllers, ...unitsControllers],
  providers: [...partnersServices, ...assignmentsServices, ...exportsServices, ...listsServices, ...contributionsServices, ...consultationsServices, ...evaluationsServices,
    ...contractsServices,
    ...unitsServices,
  ],
  exports: [UnitsService, UnitHoldings, ...contractsServices, PartyOrgsService],
})
export class PartnershipsModule {}
