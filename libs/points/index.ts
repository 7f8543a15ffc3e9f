export { PointsModule } from './points.module.js';
export { POLICY_GUARDS } from './policies/append-only.js';
export { ADJUSTMENT_GUARDS } from './adjustments/append-only.js';
export { STOCK_GUARDS } from './marts/append-only.js';
export { AdjustmentsService } from './adjustments/adjustments.service.js';
export { LotsService } from './lots/lots.service.js';
export { MartsService } from './marts/marts.service.js';
export { MartStockService } from './marts/mart-stock.service.js';
export { RedemptionsService } from './redemptions/redemptions.service.js';
export { EarnedSoFarService, type EarnedSoFar } from './policies/earned-so-far.service.js';
export { PolicyDraftsService } from './policies/policy-drafts.service.js';
export { PolicySimulationsService } from './simulations/policy-simulations.service.js';
export { ServiceHistory, type HistoryRecord } from './simulations/service-history.js';
export { PointsPoliciesService } from './policies/points-policies.service.js';
export { PointsPolicyEntity } from './policies/points-policy.entity.js';
export { pointsFor, type PointsDecision, type ServiceFacts } from './policies/points-for.rules.js';
export { describePolicy, minutesToEarn } from './policies/policy-text.rules.js';
export {
  CREDIT_KIND_NAMES,
  CREDIT_KINDS,
  DEFAULT_POINTS_RULES,
  expiresOn,
  policyInForce,
  SERVICE_NATURE_NAMES,
  SERVICE_NATURES,
  type CreditKind,
  type PointsPolicy,
  type PointsRules,
  type ServiceNature,
} from './policies/policy.rules.js';
