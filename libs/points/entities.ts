import { PointsAdjustment } from './adjustments/points-adjustment.entity.js';
import { LotAllocation } from './lots/lot-allocation.entity.js';
import { LotBook } from './lots/lot-book.entity.js';
import { PointsLot } from './lots/points-lot.entity.js';
import { CareMart } from './marts/care-mart.entity.js';
import { RewardItem } from './marts/reward-item.entity.js';
import { StockMovement } from './marts/stock-movement.entity.js';
import { PointsPolicyEntity } from './policies/points-policy.entity.js';
import { PointsPolicyDraft } from './policies/policy-draft.entity.js';
import { RedemptionOrder } from './redemptions/redemption-order.entity.js';
import { PolicySimulationPerson } from './simulations/policy-simulation-person.entity.js';
import { PolicySimulation } from './simulations/policy-simulation.entity.js';

export const pointsEntities = [
  PointsPolicyEntity,
  PointsPolicyDraft,
  PolicySimulation,
  PolicySimulationPerson,
  PointsLot,
  LotAllocation,
  LotBook,
  CareMart,
  RewardItem,
  StockMovement,
  RedemptionOrder,
  PointsAdjustment,
];
