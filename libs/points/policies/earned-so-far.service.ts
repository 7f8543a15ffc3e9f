import { Injectable } from '@nestjs/common';
import { monthOf, type DateOn } from '@app/kernel/time.js';
import { LedgerService, volunteerAccount } from '@app/ledger/index.js';
import type { Reader } from '@app/platform/database/reader.js';
import type { ServiceFacts } from './points-for.rules.js';

const PER_QUERY = 500;

/** What people have earned by service in the months and years of some days; it grows as records are decided. */
export class EarnedSoFar {
  private readonly sums = new Map<string, number>();

  of(volunteerId: string, on: DateOn): Pick<ServiceFacts, 'pointsAlreadyThatMonth' | 'pointsAlreadyThatYear'> {
    const sum = (span: string): number => this.sums.get(`${volunteerId} ${span}`) ?? 0;
    return { pointsAlreadyThatMonth: sum(monthOf(on)), pointsAlreadyThatYear: sum(on.slice(0, 4)) };
  }

  add(volunteerId: string, on: DateOn, points: number): void {
    for (const span of [monthOf(on), on.slice(0, 4)]) {
      const key = `${volunteerId} ${span}`;
      this.sums.set(key, (this.sums.get(key) ?? 0) + points);
    }
  }
}

/** For whoever decides records under a policy with limits by month or year: one query for any number of records. */
@Injectable()
export class EarnedSoFarService {
  constructor(private readonly ledger: LedgerService) {}

  async read(reader: Reader, records: readonly { volunteerId: string; servedOn: DateOn }[]): Promise<EarnedSoFar> {
    const earned = new EarnedSoFar();
    const years = records.map(({ servedOn }) => Number(servedOn.slice(0, 4)));
    const ids = [...new Set(records.map(({ volunteerId }) => volunteerId))];
    if (ids.length === 0) return earned;
    const [from, to] = [`${Math.min(...years)}-01`, `${Math.max(...years) + 1}-01`];
    const prefix = volunteerAccount('').length;
    for (let start = 0; start < ids.length; start += PER_QUERY) {
      const accounts = ids.slice(start, start + PER_QUERY).map(volunteerAccount);
      const standings = await this.ledger.standingsOf(reader, accounts, 'points', from, to);
      for (const { account, month, total } of standings) earned.add(account.slice(prefix), `${month}-01`, total);
    }
    return earned;
  }
}
