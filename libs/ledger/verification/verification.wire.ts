export class DifferenceView {
  /** Which promise is broken: `balance.differs`, `passbook.gap`, `standing.differs` and so on. */
  check: string;
  text: string;
  account: string | null;
  unit: string | null;
  month: string | null;
  transferId: string | null;
  expected: string | null;
  found: string | null;
}

export class VerificationView {
  isSound: boolean;
  transferCount: number;
  accountCount: number;
  differenceCount: number;
  /** The first thousand. */
  differences: DifferenceView[];
  sealCount: number;
  sealedCount: number;
  /** What makes differences possible but is none. */
  warnings: string[];
}
