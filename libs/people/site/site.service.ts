import { Injectable } from '@nestjs/common';
import { refuse } from '@app/kernel/refusals.js';
import { Database } from '@app/platform/database/database.js';
import { contrastOnWhite } from './contrast.rules.js';
import { Site } from './site.entity.js';
import type { SetSite, SiteView } from './site.wire.js';

const ONLY = 'site';
const PRODUCT_NAME = '共建账本';
const READABLE = 4.5;

@Injectable()
export class SiteService {
  constructor(private readonly db: Database) {}

  async view(): Promise<SiteView> {
    const site = await this.db.read.repo(Site).findOneBy({ id: ONLY });
    const communities = await this.db.read.query<{ name: string }>(
      `SELECT name FROM areas WHERE level = 'COMMUNITY' ORDER BY code LIMIT 500`,
    );
    return {
      name: site?.name ?? PRODUCT_NAME,
      communities: communities.map(({ name }) => ({ name })),
      servicePhone: site?.servicePhone ?? null,
      accent: site?.accent ?? null,
    };
  }

  /** Refuses `site.accent-pale`: white words on the colour must stay readable. */
  async set(input: SetSite): Promise<SiteView> {
    const { name, servicePhone = null, accent = null } = input;
    if (accent && contrastOnWhite(accent) < READABLE) refuse('site.accent-pale');
    await this.db.write(async (tx) => {
      await tx.insertMissing(Site, [{ id: ONLY, name, servicePhone, accent }]);
      await tx.execute('UPDATE sites SET name = ?, service_phone = ?, accent = ? WHERE id = ?', [
        name.trim(),
        servicePhone,
        accent,
        ONLY,
      ]);
      await tx.audit('site.set', { type: 'site', id: ONLY });
    });
    return this.view();
  }
}
