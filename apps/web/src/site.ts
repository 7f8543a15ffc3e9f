import { shallowReactive } from 'vue';
import { answer, api } from './api/client.js';
import type { components } from './api/schema.js';
import { paintBrand } from './theme/brand.js';

export type Site = components['schemas']['SiteView'];

/** What this installation is called and whom to phone; until the server has said so, the product's own name. */
export const site = shallowReactive<Site>({
  name: '共建账本',
  communities: [],
  servicePhone: null,
  accent: null,
});

export async function knowSite(): Promise<void> {
  try {
    Object.assign(site, await answer(api.GET('/api/v1/public/site')));
    paintBrand(site.accent);
  } catch (error) {
    console.warn('site', error); // a page without the community's name is better than no page
  }
}
