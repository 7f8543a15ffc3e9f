import { IsOptional, Matches } from 'class-validator';
import { IsId } from '@app/platform/http/wire-checks.js';
import type { TransferCode, Unit } from '../transfers/transfer.rules.js';

export class MonthlyNoticeQuery {
  @IsId()
  areaId: string;

  /** YYYY-MM; the month before this one when left out. */
  @IsOptional() @Matches(/^\d{4}-(0[1-9]|1[0-2])$/, { message: '月份应为 YYYY-MM' })
  month?: string;
}

export class MonthlySumView {
  unit: Unit;
  code: TransferCode;
  /** 服务所得, 兑换, 到期 … */
  title: string;
  count: number;
  amount: number;
}

/** What a community may put on its notice board: sums without names, and the seal that they can be held against. */
export class MonthlyNoticeView {
  areaId: string;
  areaName: string;
  month: string;
  sums: MonthlySumView[];
  /** The last seal over what the month recorded; null while nothing is sealed. */
  seal: { sealNo: number; shortCode: string; sealedAt: string; totalCount: number } | null;
  /** False while the month still runs, or its last lines wait for their seal. */
  isComplete: boolean;
}
