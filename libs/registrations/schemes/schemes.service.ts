import { Injectable } from '@nestjs/common';
import type { DateOn } from '@app/kernel/time.js';
import type { Reader } from '@app/platform/database/reader.js';
import { DEFAULT_SCHEME, type SchemeContent } from './scheme.rules.js';

/** Which 双报到办法 holds where. */
@Injectable()
export class SchemesService {
  /** The scheme in force on a day for a street or anything below it; the default until a street publishes its own. */
  async inForce(reader: Reader, areaId: string, on: DateOn): Promise<SchemeContent> {
    const row = await reader.one<{ content: string }>(
      `SELECT s.content FROM registration_schemes s JOIN areas t ON t.id = s.subdistrict_id
         JOIN areas a ON a.path LIKE CONCAT(t.path, '%')
        WHERE a.id = ? AND s.effective_on <= ? ORDER BY s.effective_on DESC, s.version_no DESC LIMIT 1`,
      [areaId, on],
    );
    return row ? (JSON.parse(row.content) as SchemeContent) : DEFAULT_SCHEME;
  }
}
