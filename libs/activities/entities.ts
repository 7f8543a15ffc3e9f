import { ActivitySlotEntity } from './activities/activity-slot.entity.js';
import { ActivityEntity } from './activities/activity.entity.js';
import { AttendanceEntity } from './attendance/attendance.entity.js';
import { AttendanceAnomalyEntity } from './anomalies/attendance-anomaly.entity.js';
import { SpotCheckEntity, SpotCheckItemEntity } from './anomalies/spot-check.entity.js';
import { CheckInEvidenceEntity } from './check-ins/check-in-evidence.entity.js';
import { CheckInPlaceEntity } from './check-ins/check-in-place.entity.js';
import { CheckInEntity } from './check-ins/check-in.entity.js';
import { PaperSheetEntity } from './check-ins/paper-sheet.entity.js';
import { ActivityBrand } from './brands/activity-brand.entity.js';
import { SignUpPauseEntity } from './sign-ups/sign-up-pause.entity.js';
import { SignUpRuleEntity } from './sign-ups/sign-up-rule.entity.js';
import { SignUpStepEntity } from './sign-ups/sign-up-step.entity.js';
import { SignUpEntity } from './sign-ups/sign-up.entity.js';
import { ServiceRecordEntity } from './service-records/service-record.entity.js';
import { CalendarFeed } from './sign-ups/calendar-feed.entity.js';
import { Appeal } from './appeals/appeal.entity.js';
import { RecordExport } from './exports/record-export.entity.js';
import { RatingLink } from './ratings/rating-link.entity.js';
import { ServiceRating } from './ratings/service-rating.entity.js';
import { SupplementRequest } from './supplements/supplement-request.entity.js';

export const activitiesEntities = [
  ActivityEntity,
  ActivitySlotEntity,
  ActivityBrand,
  SignUpEntity,
  SignUpStepEntity,
  SignUpPauseEntity,
  SignUpRuleEntity,
  AttendanceEntity,
  CheckInEntity,
  CheckInEvidenceEntity,
  CheckInPlaceEntity,
  PaperSheetEntity,
  AttendanceAnomalyEntity,
  ServiceRecordEntity,
  Appeal,
  SupplementRequest,
  ServiceRating,
  RatingLink,
  RecordExport,
  SpotCheckEntity,
  SpotCheckItemEntity,
  CalendarFeed,
];
