import { Account, RoleGrant, SetupCode } from './accounts/account.entity.js';
import { Area } from './areas/area.entity.js';
import { ConsentRecord } from './consents/consent.entity.js';
import { NoticeHook } from './notices/notice-hook.entity.js';
import { NoticePreference } from './notices/notice-preference.entity.js';
import { Notice } from './notices/notice.entity.js';
import { OutgoingMessageRow } from './notices/outgoing-message.entity.js';
import { Person } from './persons/person.entity.js';
import { Volunteer } from './persons/volunteer.entity.js';
import { Site } from './site/site.entity.js';
import { HonorRecord } from './credentials/honor-record.entity.js';
import { TrainingRecord } from './credentials/training-record.entity.js';

export const peopleEntities = [Area, Person, Volunteer, Account, RoleGrant, SetupCode, ConsentRecord, Site, Notice, TrainingRecord, HonorRecord, NoticePreference, NoticeHook, OutgoingMessageRow];
