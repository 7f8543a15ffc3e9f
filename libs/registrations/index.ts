export { RegistrationsModule } from './registrations.module.js';
export { REGISTRATION_GUARDS } from './members/append-only.js';
