import type { EntityClass } from '@app/platform/database/data-sources.js';

export const registrationsEntities: EntityClass[] = [
];
