import { Session, LoginFailures } from './access/session.entity.js';
import { AuditEntry } from './audit/audit-entry.entity.js';
import { HolidayYear } from './calendar/holiday-year.entity.js';
import { Delivery, EventRow, ScheduleTick } from './events/event.entity.js';
import { StoredFile, StoredFilePart } from './files/stored-file.entity.js';
import { IdempotencyKey } from './http/idempotency-key.entity.js';
import { VisitCount } from './http/visit-count.entity.js';
import { Import, ImportRow } from './imports/import.entity.js';

export const platformEntities = [
  EventRow,
  Delivery,
  ScheduleTick,
  IdempotencyKey,
  VisitCount,
  Session,
  LoginFailures,
  AuditEntry,
  StoredFile,
  StoredFilePart,
  Import,
  ImportRow,
  HolidayYear,
];
