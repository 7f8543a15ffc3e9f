/** What libs announce to each other: event name → payload. Payloads hold ids, never personal data. */
export type EventPayloads = {
  /** A schedule's tick; handlers are declared with @Every. */
  'schedule.ticked': { tick: string };
  /** Sign-ups came into another state; the steps say which, by whom and why. */
  'sign-up.stepped': { stepIds: string[] };
  /** It will not take place: people have to be told. */
  'activity.cancelled': { activityId: string };
  'activity-slot.cancelled': { slotId: string };
  /** A message waits to leave the house. */
  'notice.outgoing': { id: string };
  /** A person confirmed them; they become final in seven days unless the volunteer objects. */
  'service-record.confirmed': { ids: string[] };
  /** More records are due to become final than one write took. */
  'service-record.fell-due': Record<string, never>;
  /** Minutes and points are posted. */
  'service-record.final': { ids: string[] };
  /** Taken back or replaced by a corrected version; what was posted for them is reversed. */
  'service-record.reversed': { ids: string[] };
  /** The book is closed up to the cut-off; what was recorded before waits to be sealed. */
  'seal.due': { cutoffAt: string };
  /** Seals up to this number are written, and wait to be noted outside the database. */
  'seal.made': { sealNo: number };
  /** A slot is over and has check-ins that are not on the roll yet. */
  'attendance.fell-due': { slotId: string };
  /** A slot's check-ins are on the roll. */
  'attendance.settled': { slotId: string };
  /** The next part of a ranking waits to be written. */
  'ranking-run.due': { runId: string };
  'ranking-run.frozen': { runId: string };
  /** The next part of a community's volunteers waits to be looked through for stars. */
  'star-ladder.due': { ladderId: string; afterId: string };
  /** A confirmed contribution of goods is offered to the 爱心超市; the price is a wish, the mart decides. */
  'contribution.offered-to-mart': {
    contributionId: string;
    communityId: string;
    unitId: string;
    itemName: string;
    quantity: number;
    pricePoints?: number;
  };
  /** Two rows turned out to be one unit: what belonged to the one belongs to the other now. */
  'unit.merged': { fromId: string; intoId: string };
  /** Both sides have signed a version; its obligations are due from now on. */
  'contract.in-force': { contractId: string; versionNo: number };
  /** Expired or terminated. */
  'contract.ended': { contractId: string };
  /** More mutual evaluations are over their last day than one write opened. */
  'evaluation.deadline-passed': Record<string, never>;
  /** More claims of wishes are over their seven days than one write let go. */
  'micro-wish.fell-due': Record<string, never>;
  /** The next members' service cards wait to be made. */
  'feedback-run.due': { runId: string };
  /** The next rows of a confirmed import wait to be taken in. */
  'import.part-due': { importId: string };
  /** The next part of a policy's simulation waits to be computed. */
  'policy-simulation.due': { simulationId: string };
  /** More passbooks have to be sorted into lots, or more lots expire, than one write took. */
  'points-lot.fell-due': Record<string, never>;
  /** More orders were not picked up in time than one write took. */
  'redemption-order.fell-due': Record<string, never>;
};

export type EventName = keyof EventPayloads;
export type EventPayload<N extends EventName> = EventPayloads[N];
