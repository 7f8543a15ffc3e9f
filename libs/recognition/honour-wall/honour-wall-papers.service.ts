import { Inject, Injectable, StreamableFile } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { dateOf } from '@app/kernel/time.js';
import { AreasService, VolunteersService } from '@app/people/index.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Clock } from '@app/platform/clock.js';
import type { Config } from '@app/platform/config.js';
import { Database } from '@app/platform/database/database.js';
import { answered, pdfFile } from '@app/platform/files/file-answers.js';
import { CONFIG } from '@app/platform/tokens.js';
import { honourDraft, honourGroups, type HonourGroup } from './honour-draft.rules.js';
import { honourPoster } from './honour-poster.js';

const MOST = 300;

/** The honour wall on paper: a poster for the board and a draft for the bulletin, with the consents of today. */
@Injectable()
export class HonourWallPapers {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly areas: AreasService,
    private readonly volunteers: VolunteersService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Refuses `area.not-found`. */
  async poster(actor: Principal, communityId: string, request: Pick<FastifyRequest, 'protocol' | 'host'>): Promise<StreamableFile> {
    const { communityName, groups } = await this.named(actor, communityId);
    const base = this.config.publicUrl ?? `${request.protocol}://${request.host}`;
    const bytes = await honourPoster({ communityName, groups, wallUrl: `${base}/honour`, on: dateOf(this.clock.now()) });
    return pdfFile(bytes, `${communityName}光荣榜`);
  }

  /** Refuses `area.not-found`. */
  async draft(actor: Principal, communityId: string): Promise<StreamableFile> {
    const found = await this.named(actor, communityId);
    const text = honourDraft({ ...found, on: dateOf(this.clock.now()) });
    return answered(Buffer.from(`\uFEFF${text}`), 'text/plain; charset=utf-8', 'attachment', `${found.communityName}简报初稿.txt`);
  }

  private async named(actor: Principal, communityId: string): Promise<{ communityName: string; groups: HonourGroup[]; unnamed: number }> {
    const community = await this.areas.requireCommunityOf(this.db.read, actor, 'program.view', communityId);
    const rows = await this.db.read.query<{ volunteerId: string; title: string; programTitle: string }>(
      `SELECT c.volunteer_id AS volunteerId, c.honour_name AS title, c.program_title AS programTitle FROM honor_certificates c
        WHERE c.state = 'VALID' AND c.community_id = ? ORDER BY c.issued_on DESC, c.program_id, c.certificate_no LIMIT ${MOST}`,
      [communityId],
    );
    const names = await this.volunteers.publicNamesOf(this.db.read, rows.map(({ volunteerId }) => volunteerId));
    const shown = rows.flatMap(({ volunteerId, title, programTitle }) => {
      const named = names.get(volunteerId);
      return named?.isNamed ? [{ name: named.name, title, programTitle }] : [];
    });
    return { communityName: community.name, groups: honourGroups(shown), unnamed: rows.length - shown.length };
  }
}
