import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { refuse } from '@app/kernel/refusals.js';
import { maskName } from '@app/kernel/names.js';
import { dateOf } from '@app/kernel/time.js';
import { AreasService, VolunteersService } from '@app/people/index.js';
import { AdjustmentsService } from '@app/points/index.js';
import { scopeOf } from '@app/platform/access/area-scope.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Database } from '@app/platform/database/database.js';
import type { SqlParam } from '@app/platform/database/reader.js';
import { cleanVerifyCode, hashedContent } from './certificate-number.rules.js';
import type {
  CertificateView,
  HonourPage,
  HonourWallQuery,
  VerifiedCertificateView,
} from './certificate.wire.js';
import { HonorCertificate } from './honor-certificate.entity.js';
import { ServiceProof } from '../service-proofs/service-proof.entity.js';
import { hashedProof, proofTitle } from '../service-proofs/service-proof.rules.js';

/** Certificates after the award: kept by their owners, checked by anybody, revoked with a reason. */
@Injectable()
export class CertificatesService {
  constructor(
    private readonly db: Database,
    private readonly areas: AreasService,
    private readonly volunteers: VolunteersService,
    private readonly bonuses: AdjustmentsService,
  ) {}

  /** The signed-in person's own, newest first; revoked ones say so. Refuses `volunteer.none`. */
  async own(actor: Principal): Promise<CertificateView[]> {
    const volunteerId = this.volunteers.requireOwn(actor);
    const rows = await this.db.read
      .repo(HonorCertificate)
      .find({ where: { volunteerId }, order: { issuedOn: 'DESC', id: 'DESC' } });
    return rows.map(viewOf);
  }

  /** One of the person's own, fit to be printed. Refuses `certificate.not-found`, `certificate.revoked`. */
  async requireOwnValid(actor: Principal, id: string): Promise<HonorCertificate> {
    const volunteerId = this.volunteers.requireOwn(actor);
    const found = await this.db.read.repo(HonorCertificate).findOneBy({ id, volunteerId });
    if (!found) refuse('certificate.not-found');
    return found.state === 'VALID' ? found : refuse('certificate.revoked');
  }

  /**
   * What anybody may learn who holds the code. The name stays masked even with consent to publish it: a code finds
   * one certificate, it does not look up people. Refuses `certificate.not-found`, `certificate.damaged`.
   */
  async verify(typedCode: string): Promise<VerifiedCertificateView> {
    const verifyCode = cleanVerifyCode(typedCode) ?? refuse('certificate.not-found');
    const found = await this.db.read.repo(HonorCertificate).findOneBy({ verifyCode });
    if (found) {
      if (contentHash(found) !== found.contentHash) refuse('certificate.damaged');
      return verifiedView(found, found.honourName);
    }
    const proof = await this.db.read.repo(ServiceProof).findOneBy({ verifyCode });
    if (!proof) refuse('certificate.not-found');
    if (proofHash(proof) !== proof.contentHash) refuse('certificate.damaged');
    return verifiedView(proof, proofTitle(proof));
  }

  /** Takes a certificate back, and with it the bonus that it brought. Refuses `certificate.not-found`, `certificate.revoked` (it was before). */
  revoke(actor: Principal, id: string, reason: string): Promise<CertificateView> {
    return this.db.write(async (tx) => {
      const found = await tx.lockOne(HonorCertificate, id);
      const [community] = found ? await this.areas.byIds(tx, [found.communityId]) : [];
      scopeOf(actor, 'certificate.revoke').requires(community?.path, 'certificate.not-found');
      if (found!.state === 'REVOKED') refuse('certificate.revoked');
      await tx.execute(
        `UPDATE honor_certificates SET state = 'REVOKED', revoked_by = ?, revoked_at = ?, revoked_reason = ? WHERE id = ?`,
        [actor.accountId, tx.at, reason.trim(), id],
      );
      await this.bonuses.takeBackAwardBonus(tx, id, `证书 ${found!.certificateNo} 已撤销，冲回表扬奖励：${reason.trim()}`);
      await tx.audit(
        'certificate.revoked',
        { type: 'certificate', id },
        { certificateNo: found!.certificateNo },
      );
      return viewOf({ ...found!, state: 'REVOKED' });
    });
  }

  /**
   * Valid certificates of people who have confirmed, are still with us and consent to being named; newest first.
   * The consent of today counts: taking it back empties the place at once.
   */
  async honourWall(query: HonourWallQuery): Promise<HonourPage> {
    const { size, page } = query;
    const community = query.communityCode ? ' AND a.code = ?' : '';
    const params: SqlParam[] = query.communityCode ? [query.communityCode.trim().toUpperCase()] : [];
    const from = `FROM honor_certificates c JOIN areas a ON a.id = c.community_id
      JOIN volunteers v ON v.id = c.volunteer_id
      WHERE c.state = 'VALID' AND v.state IN ('ACTIVE', 'PAUSED')${community} AND EXISTS (
        SELECT 1 FROM consent_records r
        WHERE r.person_id = v.person_id AND r.purpose = 'PUBLISH_NAME' AND r.withdrawn_at IS NULL)`;
    const count = await this.db.read.one<{ n: number }>(`SELECT COUNT(*) AS n ${from}`, params);
    const rows = await this.db.read.query<WallRow>(
      `SELECT c.volunteer_id, c.honour_name, c.program_title, c.issued_on, a.name AS community_name ${from}
       ORDER BY c.issued_on DESC, c.program_id, c.certificate_no LIMIT ? OFFSET ?`,
      [...params, size, (page - 1) * size],
    );
    // Asked once more through the one rule for public names, whatever the query above let through.
    const names = await this.volunteers.publicNamesOf(
      this.db.read,
      rows.map((row) => row.volunteer_id),
    );
    const items = rows.flatMap((row) => {
      const named = names.get(row.volunteer_id);
      if (!named?.isNamed) return [];
      return [
        {
          name: named.name,
          title: row.honour_name,
          programTitle: row.program_title,
          communityName: row.community_name,
          issuedOn: row.issued_on,
        },
      ];
    });
    return { items, total: Number(count?.n ?? 0), page, size };
  }
}

/** Tells whether the proof still says what it said when it was issued. */
export function proofHash(content: Parameters<typeof hashedProof>[0]): string {
  return createHash('sha256').update(hashedProof(content)).digest('hex');
}

type WallRow = {
  volunteer_id: string;
  honour_name: string;
  program_title: string;
  issued_on: string;
  community_name: string;
};

/** Tells whether the row still says what it said on the day of award. */
export function contentHash(content: Parameters<typeof hashedContent>[0]): string {
  return createHash('sha256').update(hashedContent(content)).digest('hex');
}

type Verifiable = Pick<HonorCertificate, 'state' | 'recipientName' | 'issuerName' | 'issuedOn' | 'revokedAt' | 'revokedReason'>;

function verifiedView({ state, recipientName, issuerName, issuedOn, revokedAt, revokedReason }: Verifiable, title: string): VerifiedCertificateView {
  return {
    state,
    name: maskName(recipientName),
    title,
    issuer: issuerName,
    issuedOn,
    revokedOn: revokedAt === null ? null : dateOf(revokedAt),
    revokedReason,
  };
}

function viewOf(certificate: HonorCertificate): CertificateView {
  const { id, honourName, programTitle, citation, issuerName, issuedOn, verifyCode, state } = certificate;
  return {
    id,
    certificateNo: certificate.certificateNo,
    title: honourName,
    programTitle,
    citation,
    issuer: issuerName,
    issuedOn,
    verifyCode,
    state,
  };
}
