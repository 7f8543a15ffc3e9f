import { InvitationsService } from '../invitations/invitations.service.js';
import { InvitationOffersController, OwnInvitationsController, UnitPeopleController } from '../invitations/invitations.controller.js';
import { PartyOrgsController } from '../party-orgs/party-orgs.controller.js';
import { PartyOrgsService } from '../party-orgs/party-orgs.service.js';
import { OwnUnits } from './own-unit.service.js';
import { UnitHoldings } from './unit-holdings.service.js';
import { UnitMergersService } from './unit-mergers.service.js';
import { OwnUnitsController, UnitsController } from './units.controller.js';
import { UnitsImport } from './units-import.service.js';
import { UnitsService } from './units.service.js';

/** Units with their people and party organisations, for the module of partnerships. */
export const unitsControllers = [
  UnitsController,
  OwnUnitsController,
  UnitPeopleController,
  InvitationOffersController,
  OwnInvitationsController,
  PartyOrgsController,
];
export const unitsServices = [UnitsService, UnitsImport, OwnUnits, UnitHoldings, UnitMergersService, InvitationsService, PartyOrgsService];
