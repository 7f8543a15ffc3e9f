import { addDays, type DateOn } from '@app/kernel/time.js';
import type { SqlParam } from '@app/platform/database/reader.js';
import type { ActivityNeed } from './activity.wire.js';

/** Older rolls than this are history; asking for them would bury what can still be mended. */
const ROLL_DAYS = 60;

/** SQL for "this activity `a` needs somebody": sign-ups to decide, a roll that nobody took, records to confirm. */
export function needSql(need: ActivityNeed, today: DateOn): { sql: string; params: SqlParam[] } {
  switch (need) {
    case 'approval':
      return {
        sql: `a.state IN ('PUBLISHED', 'SIGNUP_CLOSED', 'RUNNING') AND EXISTS (SELECT 1 FROM activity_slots s JOIN sign_ups u ON u.slot_id = s.id
               WHERE s.activity_id = a.id AND u.state = 'APPLIED' AND s.start_on >= ?)`,
        params: [today],
      };
    case 'roll':
      return {
        sql: `a.state NOT IN ('DRAFT', 'CANCELLED', 'SETTLED') AND EXISTS (SELECT 1 FROM activity_slots s WHERE s.activity_id = a.id
               AND s.roll_taken_at IS NULL AND s.cancelled_at IS NULL AND s.start_on < ? AND s.start_on >= ?)`,
        params: [today, addDays(today, -ROLL_DAYS)],
      };
    case 'records':
      return {
        sql: `EXISTS (SELECT 1 FROM service_records r WHERE r.activity_id = a.id AND r.state = 'PENDING')`,
        params: [],
      };
  }
}
