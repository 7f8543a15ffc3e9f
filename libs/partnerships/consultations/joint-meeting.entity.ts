import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import type { DateOn, Instant } from '@app/kernel/time.js';
import { Code, Flag, Id, InstantAt, Json, LongText, On, Ref, Text } from '@app/platform/database/columns.js';
import type { AgendaItem, MeetingState, Presence } from './joint-meeting.rules.js';

/** A joint meeting of a community with its units. */
@Entity('joint_meetings')
@Unique('uq_joint_meetings_title', ['communityId', 'heldOn', 'title'])
@Index('ix_joint_meetings_community', ['communityId', 'heldOn'])
export class JointMeeting {
  @Id() id: string;
  @Ref() @ForeignKey('Area', { name: 'fk_joint_meetings_community' }) communityId: string;
  @Text(200) title: string;
  @On() heldOn: DateOn;
  /** 09:00, on a Shanghai clock. */
  @Text(5) startTime: string;
  @Text(200) place: string;
  /** Who chairs it. */
  @Text(60, { nullable: true }) chair: string | null;
  @Json() agenda: AgendaItem[];
  /** Counts as one consultation with each unit that comes, once both sides have spoken. */
  @Flag() asConsultation: boolean;
  @Code(10) state: MeetingState;
  @LongText({ nullable: true }) minutes: string | null;
  @Ref({ nullable: true }) @ForeignKey('StoredFile', { name: 'fk_joint_meetings_minutes_file' }) minutesFileId: string | null;
  @Text(300, { nullable: true }) cancelReason: string | null;
  @Ref() createdBy: string;
  @InstantAt() createdAt: Instant;
}

/** An invited unit, and whether it came. */
@Entity('joint_meeting_attendances')
@Unique('uq_joint_meeting_attendances_unit', ['meetingId', 'unitId'])
@Index('ix_joint_meeting_attendances_unit', ['unitId', 'meetingId'])
export class JointMeetingAttendance {
  @Id() id: string;
  @Ref() @ForeignKey('JointMeeting', { name: 'fk_joint_meeting_attendances_meeting' }) meetingId: string;
  @Ref() @ForeignKey('Unit', { name: 'fk_joint_meeting_attendances_unit' }) unitId: string;
  @Code(10) presence: Presence | 'INVITED';
  @Text(60, { nullable: true }) attendeeName: string | null;
  /** 院长、大党委兼职委员 */
  @Text(60, { nullable: true }) attendeeTitle: string | null;
  /** Why excused. */
  @Text(200, { nullable: true }) reason: string | null;
  @InstantAt() recordedAt: Instant;
}
