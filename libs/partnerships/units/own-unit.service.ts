import { Injectable } from '@nestjs/common';
import type { Action } from '@app/kernel/permissions.js';
import type { RefusalCode } from '@app/kernel/refusals.js';
import { AreasService, type Area } from '@app/people/index.js';
import type { Principal } from '@app/platform/access/principal.js';
import type { Reader } from '@app/platform/database/reader.js';
import { partnershipScope } from './liaison-scope.js';
import { Unit } from './unit.entity.js';

/** The unit somebody acts for or works with, with the community it lies in. */
@Injectable()
export class OwnUnits {
  constructor(private readonly areas: AreasService) {}

  /** Staff: a unit of their area; a liaison: the own one. Anything else is `unit.not-found`. */
  async require(reader: Reader, actor: Principal, action: Action, unitId: string): Promise<{ unit: Unit; community: Area }> {
    const unit = await reader.repo(Unit).findOneBy({ id: unitId });
    const [community] = unit ? await this.areas.byIds(reader, [unit.communityId]) : [];
    partnershipScope(actor, action).requires(unit && community ? { areaPath: community.path, unitId } : undefined, 'unit.not-found');
    return { unit: unit!, community: community! };
  }

  /** For a thing that belongs to a community and a unit: refuses with its own "not found". */
  async requirePlace(
    reader: Reader,
    actor: Principal,
    action: Action,
    thing: { communityId: string; unitId: string } | null | undefined,
    notFound: RefusalCode,
  ): Promise<void> {
    const [community] = thing ? await this.areas.byIds(reader, [thing.communityId]) : [];
    partnershipScope(actor, action).requires(thing && community ? { areaPath: community.path, unitId: thing.unitId } : undefined, notFound);
  }
}
