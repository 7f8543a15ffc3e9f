import type { ItemKind, ItemState, LimitPeriod } from '@app/points/marts/reward-item.rules.js';
import type { Item } from './mart.js';

export type ItemForm = {
  kind: ItemKind;
  name: string;
  description: string;
  unitName: string;
  pricePoints: number;
  serviceMinutes: number | undefined;
  donorText: string;
  limitCount: number | undefined;
  limitPeriod: LimitPeriod;
  validFrom: string;
  validTo: string;
  isOnSale: boolean;
};

export function itemFormOf(item?: Item): ItemForm {
  return {
    kind: item?.kind ?? 'GOODS',
    name: item?.name ?? '',
    description: item?.description ?? '',
    unitName: item?.unitName ?? '件',
    pricePoints: item?.pricePoints ?? 50,
    serviceMinutes: item?.serviceMinutes ?? undefined,
    donorText: item?.donorText ?? '',
    limitCount: item?.limitCount ?? undefined,
    limitPeriod: item?.limitPeriod ?? 'QUARTER',
    validFrom: item?.validFrom ?? '',
    validTo: item?.validTo ?? '',
    isOnSale: item ? item.state === 'ON_SALE' : true,
  };
}

/** As the server takes it; what was left empty is none. */
export function itemOf(form: ItemForm) {
  const { kind, name, description, unitName, pricePoints, serviceMinutes, donorText, limitCount, limitPeriod, validFrom, validTo, isOnSale } = form;
  const state: ItemState = isOnSale ? 'ON_SALE' : 'OFF';
  return {
    name: name.trim(),
    description: description.trim() || null,
    unitName: unitName.trim(),
    pricePoints,
    serviceMinutes: kind === 'SERVICE' ? (serviceMinutes ?? null) : null,
    donorText: donorText.trim() || null,
    limitCount: limitCount ?? null,
    limitPeriod: limitCount ? limitPeriod : null,
    validFrom: validFrom || null,
    validTo: validTo || null,
    state,
  };
}
