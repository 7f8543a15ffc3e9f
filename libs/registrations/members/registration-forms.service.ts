import { Injectable } from '@nestjs/common';
import { refuse } from '@app/kernel/refusals.js';
import { dateOf } from '@app/kernel/time.js';
import { AREA_LEVEL_NAMES, CONSENT_TEXTS, Volunteer, type AreaLevel } from '@app/people/index.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Clock } from '@app/platform/clock.js';
import { Database } from '@app/platform/database/database.js';
import { likeTerm } from '@app/platform/database/reader.js';
import { PostOffers } from '../posts/post-offers.service.js';
import { SchemesService } from '../schemes/schemes.service.js';
import type {
  EmployersView,
  EmployerView,
  RegistrationCommunitiesView,
  RegistrationCommunityView,
  RegistrationFormView,
  RegistrationPlaceView,
  SuggestForMember,
  SuggestionsView,
} from './member-registration.wire.js';
import { suggestPosts } from './suggestion.rules.js';

const MOST_COMMUNITIES = 100;
const MOST_PLACES = 500;
const MOST_EMPLOYERS = 20;
const MOST_SUGGESTED = 5;

/** What the two-minute form asks for: places, words to choose from, the consents' texts, and what would fit. */
@Injectable()
export class RegistrationForms {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly schemes: SchemesService,
    private readonly offers: PostOffers,
  ) {}

  async communities(q: string | undefined): Promise<RegistrationCommunitiesView> {
    const items = await this.db.read.query<RegistrationCommunityView>(
      `${COMMUNITY} WHERE a.level = 'COMMUNITY' AND a.name LIKE ? ESCAPE '!' ORDER BY a.code LIMIT ${MOST_COMMUNITIES}`,
      [likeTerm(q?.trim() ?? '')],
    );
    return { items };
  }

  /** Units by name, of any community: people often work elsewhere than they live. */
  async employers(q: string): Promise<EmployersView> {
    const items = await this.db.read.query<EmployerView>(
      `SELECT u.id, u.name, a.name AS communityName FROM units u JOIN areas a ON a.id = u.community_id
        WHERE u.merged_into_id IS NULL AND u.name LIKE ? ESCAPE '!' ORDER BY u.name, u.id LIMIT ${MOST_EMPLOYERS}`,
      [likeTerm(q.trim())],
    );
    return { items };
  }

  /** Refuses `member-registration.place`. */
  async form(actor: Principal, communityId: string): Promise<RegistrationFormView> {
    const { read } = this.db;
    const community = await read.one<RegistrationCommunityView & { path: string }>(
      `${COMMUNITY.replace(' FROM ', ', a.path FROM ')} WHERE a.id = ? AND a.level = 'COMMUNITY'`,
      [communityId],
    );
    if (!community) refuse('member-registration.place');
    const { path, ...shown } = community;
    const places = await read.query<{ id: string; name: string; level: AreaLevel }>(
      `SELECT id, name, level FROM areas WHERE path LIKE ? AND id <> ? ORDER BY code LIMIT ${MOST_PLACES}`,
      [`${path}%`, communityId],
    );
    const scheme = await this.schemes.inForce(read, communityId, dateOf(this.clock.now()));
    const volunteer = actor.volunteerId ? await read.repo(Volunteer).findOneBy({ id: actor.volunteerId }) : null;
    const consentOf = ({ name, version, text }: { name: string; version: string; text: string }) => ({ name, version, text });
    return {
      community: shown,
      places: places.map(({ level, ...place }): RegistrationPlaceView => ({ ...place, levelName: AREA_LEVEL_NAMES[level] })),
      skills: scheme.skills,
      serviceKinds: scheme.serviceKinds,
      membershipConsent: consentOf(CONSENT_TEXTS.PARTY_MEMBERSHIP),
      registerConsent: volunteer?.state === 'ACTIVE' ? null : consentOf(CONSENT_TEXTS.REGISTER),
    };
  }

  /** A grid and posts that fit, each with its reason. Refuses `member-registration.place`. */
  async suggest({ areaId, skills, serviceKinds }: SuggestForMember): Promise<SuggestionsView> {
    const { read } = this.db;
    const above = await read.query<{ id: string; name: string; level: AreaLevel; path: string }>(
      `SELECT a.id, a.name, a.level, a.path FROM areas a JOIN areas own ON own.path LIKE CONCAT(a.path, '%') WHERE own.id = ? ORDER BY a.path`,
      [areaId],
    );
    const community = above.find(({ level }) => level === 'COMMUNITY');
    if (!community) refuse('member-registration.place');
    const today = dateOf(this.clock.now());
    const scheme = await this.schemes.inForce(read, community.id, today);
    const posts = await this.offers.openIn(read, community.id, today);
    const own = above.at(-1)!;
    const grid = above.find(({ level }) => level === 'GRID');
    const byId = new Map(posts.map((post) => [post.id, post]));
    const names = new Map(scheme.postTypes.map(({ code, name }) => [code, name]));
    return {
      gridId: grid?.id ?? null,
      gridName: grid?.name ?? null,
      gridReason: gridReason(own, grid),
      posts: suggestPosts({ areaPath: own.path, skills, serviceKinds }, posts, scheme)
        .slice(0, MOST_SUGGESTED)
        .map(({ id, reasons }) => {
          const { name, postType, areaName, capacity, taken } = byId.get(id)!;
          return { id, name, postTypeName: names.get(postType) ?? '', areaName, capacity, taken, reasons };
        }),
    };
  }
}

const COMMUNITY = `SELECT a.id, a.name, COALESCE(s.name, '') AS streetName FROM areas a LEFT JOIN areas s ON s.id = a.parent_id`;

function gridReason(own: { name: string; level: AreaLevel }, grid: { name: string } | undefined): string {
  if (!grid) return own.level === 'COMPOUND' ? `${own.name}还没有划入网格，由社区安排。` : '选了小区或网格，就能推荐所在的网格；也可以由社区安排。';
  return own.level === 'GRID' ? `您选的就是${grid.name}。` : `${own.name}属于${grid.name}。`;
}
