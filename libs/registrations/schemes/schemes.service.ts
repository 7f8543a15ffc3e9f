import { Injectable } from '@nestjs/common';
import { newId } from '@app/kernel/ids.js';
import { refuse } from '@app/kernel/refusals.js';
import { dateOf, type DateOn } from '@app/kernel/time.js';
import { Area, AreasService } from '@app/people/index.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Clock } from '@app/platform/clock.js';
import { Database } from '@app/platform/database/database.js';
import type { Reader } from '@app/platform/database/reader.js';
import { RegistrationScheme } from './registration-scheme.entity.js';
import { checkScheme, DEFAULT_SCHEME, TARGET_EXAMPLES, type SchemeContent } from './scheme.rules.js';
import type { PublishRegistrationScheme, RegistrationSchemeView, SchemeVersionView } from './scheme.wire.js';

const SHOWN_VERSIONS = 20;

/** Which 双报到办法 holds where, and the publishing of a new one. */
@Injectable()
export class SchemesService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly areas: AreasService,
  ) {}

  /** The scheme in force on a day for a street or anything below it; the default until a street publishes its own. */
  async inForce(reader: Reader, areaId: string, on: DateOn): Promise<SchemeContent> {
    const row = await found(reader, areaId, on);
    return row ? (JSON.parse(row.content) as SchemeContent) : DEFAULT_SCHEME;
  }

  /** Refuses `area.not-found`. */
  async view(actor: Principal, areaId: string | undefined): Promise<RegistrationSchemeView> {
    const { read } = this.db;
    const area = await this.areas.require(read, actor, 'registration-scheme.view', areaId ?? actor.grants.find(({ unitId }) => unitId === null)?.areaId ?? '');
    const street = (await read.repo(Area).findOneBy({ id: area.path.split('/')[1]! }))!;
    const row = await found(read, street.id, dateOf(this.clock.now()));
    const versions = await read.query<SchemeVersionView>(
      `SELECT s.version_no AS versionNo, s.effective_on AS effectiveOn, s.published_at AS publishedAt, c.display_name AS publishedByName
         FROM registration_schemes s JOIN accounts c ON c.id = s.published_by WHERE s.subdistrict_id = ? ORDER BY s.version_no DESC LIMIT ${SHOWN_VERSIONS}`,
      [street.id],
    );
    return {
      subdistrictId: street.id,
      subdistrictName: street.name,
      versionNo: row ? Number(row.versionNo) : null,
      effectiveOn: row?.effectiveOn ?? null,
      content: row ? (JSON.parse(row.content) as SchemeContent) : DEFAULT_SCHEME,
      versions: versions.map((version) => ({ ...version, versionNo: Number(version.versionNo) })),
      examples: TARGET_EXAMPLES.map(({ name, targets }) => ({ name, targets: [...targets] })),
    };
  }

  /** Refuses `area.not-found`, `registration-scheme.invalid`, `registration-scheme.past`. */
  async publish(actor: Principal, { subdistrictId, effectiveOn, ...content }: PublishRegistrationScheme): Promise<RegistrationSchemeView> {
    await this.db.write(async (tx) => {
      const street = await this.areas.require(tx, actor, 'registration-scheme.publish', subdistrictId);
      if (street.level !== 'SUBDISTRICT') refuse('area.not-found');
      checkScheme(content);
      if (effectiveOn < dateOf(tx.at)) refuse('registration-scheme.past');
      await tx.lock(Area, [subdistrictId]);
      const last = await tx.one<{ n: number | null }>('SELECT MAX(version_no) AS n FROM registration_schemes WHERE subdistrict_id = ?', [subdistrictId]);
      const row = { id: newId(), subdistrictId, versionNo: Number(last?.n ?? 0) + 1, effectiveOn, content, publishedAt: tx.at, publishedBy: actor.accountId };
      await tx.insert(RegistrationScheme, [row]);
      await tx.audit('registration-scheme.published', { type: 'registration-scheme', id: row.id }, { versionNo: row.versionNo, effectiveOn });
    });
    return this.view(actor, subdistrictId);
  }
}

/** Of two that begin on one day, the later version holds. */
function found(reader: Reader, areaId: string, on: DateOn): Promise<{ content: string; versionNo: number; effectiveOn: string } | undefined> {
  return reader.one(
    `SELECT s.content, s.version_no AS versionNo, s.effective_on AS effectiveOn FROM registration_schemes s JOIN areas t ON t.id = s.subdistrict_id
       JOIN areas a ON a.path LIKE CONCAT(t.path, '%')
      WHERE a.id = ? AND s.effective_on <= ? ORDER BY s.effective_on DESC, s.version_no DESC LIMIT 1`,
    [areaId, on],
  );
}
