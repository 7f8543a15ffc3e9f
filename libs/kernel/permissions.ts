/**
 * Who may do what: action → roles. A role is granted on a node of the area tree and holds for all below it.
 * Server guard, web menus and the route × role test read this one table; what is not listed is denied.
 */
export const ROLES = ['street-admin', 'secretary', 'grid-worker', 'liaison', 'volunteer'] as const;
export type Role = (typeof ROLES)[number];

export const ROLE_NAMES: Record<Role, string> = {
  'street-admin': '街道管理员',
  secretary: '社区书记',
  'grid-worker': '网格员',
  liaison: '单位联络员',
  volunteer: '志愿者',
};

const STREET: readonly Role[] = ['street-admin'];
const STAFF: readonly Role[] = ['street-admin', 'secretary'];
const FIELD: readonly Role[] = ['street-admin', 'secretary', 'grid-worker'];
/** Both sides of a partnership: staff by area, liaisons by unit (always scoped with partnershipScope). */
const LIAISONS: readonly Role[] = ['liaison'];
const PARTNERS: readonly Role[] = ['street-admin', 'secretary', 'liaison'];
/** Both sides, and who works in the grids. */
const PARTNERS_FIELD: readonly Role[] = ['street-admin', 'secretary', 'grid-worker', 'liaison'];
/** Who speaks for a side: the secretary for the community, the liaison for the unit. */
const PARTIES: readonly Role[] = ['secretary', 'liaison'];
/** Whoever makes a wish come true: a member for himself, a liaison for the unit. */
const CLAIMERS: readonly Role[] = ['liaison', 'volunteer'];
/** Who signs for a community. */
const SECRETARY: readonly Role[] = ['secretary'];
const ANYONE: readonly Role[] = ROLES;

export const PERMISSIONS = {
  // the signed-in person's own things
  'me.use': ANYONE,
  // operations
  'today.view': FIELD,
  'job.view': STAFF,
  'job.retry': STAFF,
  'audit.view': STREET,
  // ledger
  'ledger.view': STAFF,
  'ledger.reverse': STAFF,
  'ledger.verify': STREET,
  // points
  'policy.view': FIELD,
  'policy.publish': STREET,
  'points.adjust': STAFF,
  'mart.view': FIELD,
  'mart.manage': STAFF,
  'redemption.serve': FIELD,
  // people
  'area.view': FIELD,
  'area.manage': STAFF,
  'person.view': FIELD,
  'person.manage': STAFF,
  'person.unmask': STAFF,
  'credential.manage': STAFF,
  'account.manage': STAFF,
  'site.manage': STREET,
  'calendar.view': ANYONE,
  'calendar.manage': STREET,
  'notice-hook.manage': STAFF,
  // partnerships
  'unit.view': FIELD,
  'unit.manage': STAFF,
  // reading one's side of a partnership: staff their area's, a liaison the own unit's
  'contract.view': PARTNERS_FIELD,
  'contract.manage': STAFF,
  'contract.propose': PARTNERS,
  'contract.sign': PARTIES,
  'contract.end': PARTNERS,
  'obligation.submit': PARTNERS,
  'obligation.decide': PARTNERS,
  // the three lists, and what units gave
  'demand.view': FIELD,
  'demand.manage': FIELD,
  'demand.publish': STAFF,
  'match.view': PARTNERS_FIELD,
  'resource.view': PARTNERS_FIELD,
  'resource.manage': PARTNERS,
  'claim.view': PARTNERS_FIELD,
  'claim.make': PARTNERS,
  'claim.decide': STAFF,
  'project.view': PARTNERS_FIELD,
  'project.manage': PARTNERS,
  'project.accept': STAFF,
  'contribution.view': PARTNERS_FIELD,
  'contribution.log': PARTNERS,
  'contribution.confirm': STAFF,
  /** Saying that what the other side wrote down is true: staff for what the unit logged, a liaison for what staff logged. */
  'contribution.acknowledge': PARTNERS,
  'statement.view': PARTNERS_FIELD,
  'statement.issue': PARTNERS,
  // asking each other, meeting, scoring each other
  'consultation.view': PARTNERS,
  'consultation.speak': PARTNERS,
  'consultation.answer': LIAISONS,
  'consultation.manage': STAFF,
  'evaluation.view': PARTNERS,
  'evaluation.score': PARTNERS,
  'evaluation.object': LIAISONS,
  'evaluation.manage': STAFF,
  'evaluation.decide': STAFF,
  'partner.view': STAFF,
  'partner.manage': STAFF,
  'assignment.view': FIELD,
  'assignment.manage': STAFF,
  'assignment.record': FIELD,
  'partnership.export': STAFF,
  'community.compare': STREET,
  // micro-wishes
  'wish.view': FIELD,
  'wish.collect': FIELD,
  'wish.decide': STAFF,
  'wish.export': STAFF,
  'wish.claim': CLAIMERS,
  // service cards of members, and the yearly feedback to their units
  'service-card.view': STAFF,
  'service-card.make': STAFF,
  'service-card.sign': SECRETARY,
  'service-card.receive': LIAISONS,
  // imports
  'import.run': STAFF,
  // activities
  'activity.view': FIELD,
  'activity.manage': STAFF,
  'sign-up.view': FIELD,
  'sign-up.on-behalf': FIELD,
  'sign-up.decide': STAFF,
  'sign-up-rule.publish': STREET,
  'attendance.record': FIELD,
  'anomaly.review': STAFF,
  'spot-check.run': STAFF,
  'service-record.view': FIELD,
  'service-record.confirm': STAFF,
  'service-record.correct': STAFF,
  'service-record.rate': FIELD,
  'appeal.decide': STAFF,
  'supplement.request': FIELD,
  'supplement.approve': STAFF,
  'record.export': STAFF,
  // 社区吹哨: who calls and ends it, and who is on the spot
  'call.view': FIELD,
  'call.manage': STAFF,
  'call.attend': FIELD,
  'call.export': STAFF,
  // 双报到
  'registration-scheme.view': FIELD,
  'registration-scheme.publish': STREET,
  'unit-registration.view': PARTNERS,
  'unit-registration.submit': PARTNERS,
  'unit-registration.decide': STAFF,
  'unit-member.view': PARTNERS,
  'unit-member.list': PARTNERS,
  'member-registration.view': FIELD,
  'member-registration.decide': STAFF,
  'membership.view': STAFF,
  'service-post.view': FIELD,
  'service-post.manage': STAFF,
  'registration-coverage.view': STAFF,
  'registration.export': STAFF,
  // rankings
  'ranking.view': STAFF,
  'ranking.run': STAFF,
  // recognition
  'program.view': STAFF,
  'program.manage': STAFF,
  'program.approve': STAFF,
  'award-objection.view': STAFF,
  'award-objection.decide': STAFF,
  'star.view': STAFF,
  'star.manage': STAFF,
  'star.approve': STAFF,
  'certificate.revoke': STAFF,
  'ceremony.view': FIELD,
  'ceremony.manage': STAFF,
  'ceremony.sign-in': FIELD,
  'screen.manage': STAFF,
  'service-proof.manage': STAFF,
} as const satisfies Record<string, readonly Role[]>;

export type Action = keyof typeof PERMISSIONS;

export function allows(action: Action, role: Role): boolean {
  return (PERMISSIONS[action] as readonly Role[]).includes(role);
}
