import type { VolunteerState } from '@app/people/persons/volunteer.rules.js';
import type { components } from '../../api/schema.js';

export type Volunteer = components['schemas']['VolunteerView'];

export const VOLUNTEER_TONES: Record<VolunteerState, string> = { PENDING_CONFIRM: 'warn', ACTIVE: 'ok', PAUSED: 'warn', WITHDRAWN: '' };

export const SOURCE_NAMES: Record<Volunteer['source'], string> = { STAFF: '工作人员登记', ROSTER: '花名册导入', ATTENDANCE: '参加情况导入' };

export const GENDER_NAMES: Record<'male' | 'female', string> = { male: '男', female: '女' };
