import { activitiesEntities } from '@app/activities/entities.js';
import { ledgerEntities } from '@app/ledger/entities.js';
import { partnershipsEntities } from '@app/partnerships/entities.js';
import { peopleEntities } from '@app/people/entities.js';
import type { EntityClass } from '@app/platform/database/data-sources.js';
import { platformEntities } from '@app/platform/entities.js';
import { pointsEntities } from '@app/points/entities.js';
import { rankingsEntities } from '@app/rankings/entities.js';
import { recognitionEntities } from '@app/recognition/entities.js';
import { registrationsEntities } from '@app/registrations/entities.js';

/** Every table of the product, bottom up. */
export const ENTITIES: readonly EntityClass[] = [
  ...platformEntities,
  ...peopleEntities,
  ...partnershipsEntities,
  ...ledgerEntities,
  ...pointsEntities,
  ...activitiesEntities,
  ...registrationsEntities,
  ...rankingsEntities,
  ...recognitionEntities,
];
