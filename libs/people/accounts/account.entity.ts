import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import type { Role } from '@app/kernel/permissions.js';
import type { DateOn, Instant } from '@app/kernel/time.js';
import { Code, Flag, Id, InstantAt, Key, On, Ref, Text } from '@app/platform/database/columns.js';
import type { AccountState } from './role.rules.js';

/** A way to sign in. Staff need no person; a volunteer's account belongs to exactly one. */
@Entity('accounts')
@Unique('uq_accounts_login_name', ['loginName'])
@Unique('uq_accounts_person', ['personId'])
export class Account {
  @Id() id: string;
  /** Lower case, NFKC: `Zhang` and `zhang` are one name. */
  @Text(60) loginName: string;
  @Text(200) passwordHash: string;
  @ForeignKey('Person', { name: 'fk_accounts_person' })
  @Ref({ nullable: true })
  personId: string | null;
  @Text(60) displayName: string;
  /** Somebody else knows the password, so it opens nothing but the page that changes it. */
  @Flag() mustChangePassword: boolean;
  @Code(20) state: AccountState;
  @InstantAt() createdAt: Instant;
}

/** A role on a node of the area tree, from `fromOn` (inside) to `toOn` (outside); open ends are null. */
@Entity('role_grants')
@Index('ix_role_grants_account', ['accountId'])
@Index('ix_role_grants_area', ['areaId', 'role'])
export class RoleGrant {
  @Id() id: string;
  @ForeignKey('Account', { name: 'fk_role_grants_account' })
  @Ref()
  accountId: string;
  @Code(20) role: Role;
  @ForeignKey('Area', { name: 'fk_role_grants_area' })
  @Ref()
  areaId: string;
  /** The unit a liaison acts for. No foreign key: units live downstream, which makes these grants. */
  @Ref({ nullable: true }) unitId: string | null;
  @On({ nullable: true }) fromOn: DateOn | null;
  @On({ nullable: true }) toOn: DateOn | null;
  @InstantAt() createdAt: Instant;
}

/** The one-time set-up codes printed by starts of an empty system; all vanish with the first account. */
@Entity('setup_codes')
export class SetupCode {
  /** SHA-256 of the code, in hex. */
  @Key(64) id: string;
  @InstantAt() createdAt: Instant;
}
