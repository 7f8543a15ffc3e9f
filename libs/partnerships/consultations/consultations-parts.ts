import { ConsultationLists } from './consultation-lists.service.js';
import { ConsultationOpinion } from './consultation-opinion.entity.js';
import { ConsultationRoundEntity } from './consultation-round.entity.js';
import { ConsultationRoundsService } from './consultation-rounds.service.js';
import { ConsultationsController } from './consultations.controller.js';
import { ConsultationsJobs } from './consultations.jobs.js';
import { JointMeetingLists } from './joint-meeting-lists.service.js';
import { JointMeeting, JointMeetingAttendance } from './joint-meeting.entity.js';
import { JointMeetingsController } from './joint-meetings.controller.js';
import { JointMeetingsService } from './joint-meetings.service.js';
import { OpinionsService } from './opinions.service.js';
import { StandingsService } from './standings.service.js';

/** What the module of partnerships is told about consultations and joint meetings. */
export const consultationsEntities = [JointMeeting, JointMeetingAttendance, ConsultationRoundEntity, ConsultationOpinion];
export const consultationsControllers = [ConsultationsController, JointMeetingsController];
export const consultationsServices = [
  ConsultationRoundsService,
  OpinionsService,
  ConsultationLists,
  StandingsService,
  JointMeetingsService,
  JointMeetingLists,
  ConsultationsJobs,
];
