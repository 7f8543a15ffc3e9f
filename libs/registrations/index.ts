export { RegistrationsModule } from './registrations.module.js';
export { REGISTRATION_GUARDS } from './members/append-only.js';
export { CALL_GUARDS } from './calls/append-only.js';
export { CallAnswers } from './calls/call-answers.service.js';
export { CallArrivals } from './calls/call-arrivals.service.js';
export { CallDispatch } from './calls/call-dispatch.service.js';
export { CallLists } from './calls/call-lists.service.js';
export { CallsService } from './calls/calls.service.js';
