/** A community's calls in numbers. */

export type CallFact = {
  communityId: string;
  communityName: string;
  level: string;
  state: string;
  isFilled: boolean;
  asked: number;
  came: number;
  servedMinutes: number;
  /** From the dispatch to the first yes. */
  firstAnswerMinutes: number | null;
  rating: number | null;
};

export type CallTotals = {
  communityId: string;
  communityName: string;
  calls: number;
  urgent: number;
  filled: number;
  handled: number;
  waiting: number;
  asked: number;
  came: number;
  servedMinutes: number;
  firstAnswerMinutes: number | null;
  ratingCenti: number | null;
};

/** One row a community, in the order in which they appear. Cancelled calls were made, but they were not handled. */
export function callTotals(facts: readonly CallFact[]): CallTotals[] {
  const groups = new Map<string, CallFact[]>();
  for (const fact of facts) groups.set(fact.communityId, [...(groups.get(fact.communityId) ?? []), fact]);
  return [...groups.values()].map((own) => {
    const ratings = own.flatMap(({ rating }) => rating ?? []);
    return {
      communityId: own[0]!.communityId,
      communityName: own[0]!.communityName,
      calls: own.length,
      urgent: own.filter(({ level }) => level === 'URGENT').length,
      filled: own.filter(({ isFilled }) => isFilled).length,
      handled: own.filter(({ state }) => HANDLED.includes(state)).length,
      waiting: own.filter(({ state }) => state === 'OPEN' || state === 'DISPATCHED').length,
      asked: sum(own, ({ asked }) => asked),
      came: sum(own, ({ came }) => came),
      servedMinutes: sum(own, ({ servedMinutes }) => servedMinutes),
      firstAnswerMinutes: medianOf(own.flatMap(({ firstAnswerMinutes }) => firstAnswerMinutes ?? [])),
      ratingCenti: ratings.length === 0 ? null : Math.round((100 * ratings.reduce((total, one) => total + one, 0)) / ratings.length),
    };
  });
}

const HANDLED = ['HANDLED', 'RATED', 'CLOSED'];

/** The lower middle, so that it is a number that was there. */
function medianOf(numbers: readonly number[]): number | null {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? null;
}

function sum(facts: readonly CallFact[], of: (fact: CallFact) => number): number {
  return facts.reduce((total, fact) => total + of(fact), 0);
}
