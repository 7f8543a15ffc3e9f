import { Inject, Injectable, StreamableFile } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { refuse } from '@app/kernel/refusals.js';
import { clockText, dateText, type Instant } from '@app/kernel/time.js';
import { AreasService, SiteService } from '@app/people/index.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Clock } from '@app/platform/clock.js';
import type { Config } from '@app/platform/config.js';
import { Database } from '@app/platform/database/database.js';
import { INKS } from '@app/platform/pdf/paper.js';
import { CONFIG } from '@app/platform/tokens.js';
import { agesText } from '../sign-ups/sign-up.rules.js';
import { ActivityLists } from './activity-lists.service.js';
import type { ActivityView, SlotView } from './activity.wire.js';
import { renderPoster } from './poster.js';

const SLOTS_SHOWN = 3;

/** Posters: from the very data that people sign up with. */
@Injectable()
export class PostersService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly areas: AreasService,
    private readonly site: SiteService,
    private readonly lists: ActivityLists,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Refuses `activity.not-found`, `activity.no-slot`. */
  async print(actor: Principal, id: string, request: Pick<FastifyRequest, 'protocol' | 'host'>): Promise<StreamableFile> {
    const activity = await this.lists.view(actor, id);
    if (activity.slots.length === 0) refuse('activity.no-slot');
    const { accent, servicePhone } = await this.site.view();
    const [community] = await this.areas.byIds(this.db.read, [activity.communityId]);
    const base = this.config.publicUrl ?? `${request.protocol}://${request.host}`;
    const pdf = await renderPoster({
      community: community!.name,
      name: activity.name,
      tags: [activity.category, activity.brandName, activity.elderFriendly ? '适老' : null].filter(Boolean).join(' · '),
      facts: factsOf(activity, this.clock.now()),
      description: activity.description ?? '',
      url: `${base}/activities/${id}`,
      phone: activity.contactPhone ?? servicePhone,
      accent: accent ?? INKS.accent,
      at: this.clock.now(),
    });
    const name = encodeURIComponent(`海报 ${activity.name}.pdf`);
    return new StreamableFile(pdf, { type: 'application/pdf', disposition: `inline; filename="poster.pdf"; filename*=UTF-8''${name}` });
  }
}

function factsOf(activity: ActivityView, now: Instant): [string, string][] {
  const held = activity.slots.filter(({ cancelledAt }) => cancelledAt === null);
  const ahead = held.filter(({ startAt, startOn }) => (startAt ?? startOn) > now);
  const slots = ahead.length > 0 ? ahead : held;
  const capacities = slots.map(({ capacity }) => capacity);
  const places = capacities.includes(null) || slots.length === 0 ? '' : `每场 ${Math.max(...capacities.map(Number))} 人`;
  const insurance = activity.insuranceRequired ? (activity.insuranceNote ?? '已为志愿者投保意外险') : (activity.insuranceNote ?? '');
  const contact = [activity.contactName, activity.contactPhone].filter(Boolean).join('　');
  return [
    ['时　间', timesText(slots)],
    ['地　点', activity.venue ?? ''],
    ['名　额', places && (slots.length > 1 ? places : places.slice(2))],
    ['要　求', [agesText(activity.minAge, activity.maxAge), activity.skills.length > 0 ? `会${activity.skills.join('、')}` : null].filter(Boolean).join('，')],
    ['风险提示', activity.riskNote ?? ''],
    ['保　险', insurance],
    ['组织单位', activity.organisingUnit ?? ''],
    ['联系人', contact],
  ];
}

function timesText(slots: readonly SlotView[]): string {
  const texts = slots.slice(0, SLOTS_SHOWN).map(({ startOn, startAt, endAt }) => {
    const clock = startAt ? ` ${clockText(startAt)}${endAt ? `–${clockText(endAt)}` : ''}` : '';
    return `${dateText(startOn)}${clock}`;
  });
  return texts.join('；') + (slots.length > SLOTS_SHOWN ? `；共 ${slots.length} 场` : '');
}
