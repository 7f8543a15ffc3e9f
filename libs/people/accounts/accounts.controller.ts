import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, Can } from '@app/platform/access/access.decorators.js';
import type { Principal } from '@app/platform/access/principal.js';
import { AccountListsService } from './account-lists.service.js';
import {
  AccountPage,
  AccountQuery,
  AccountView,
  CreateAccount,
  CreateGrant,
  InitialPassword,
  OpenedAccount,
} from './account.wire.js';
import { AccountsService } from './accounts.service.js';

@ApiTags('accounts')
@Controller('accounts')
export class AccountsController {
  constructor(
    private readonly accounts: AccountsService,
    private readonly lists: AccountListsService,
  ) {}

  @Get()
  @Can('account.manage')
  page(@Actor() actor: Principal, @Query() query: AccountQuery): Promise<AccountPage> {
    return this.lists.page(actor, query);
  }

  @Post()
  @Can('account.manage')
  async create(@Actor() actor: Principal, @Body() input: CreateAccount): Promise<OpenedAccount> {
    const { id, initialPassword } = await this.accounts.createByStaff(actor, input);
    return { account: await this.lists.view(actor, id), initialPassword };
  }

  @Post(':id/password-reset')
  @Can('account.manage')
  async resetPassword(@Actor() actor: Principal, @Param('id') id: string): Promise<InitialPassword> {
    return { initialPassword: await this.accounts.resetPassword(actor, id) };
  }

  @Post(':id/disabling')
  @Can('account.manage')
  async disable(@Actor() actor: Principal, @Param('id') id: string): Promise<AccountView> {
    await this.accounts.disable(actor, id);
    return this.lists.view(actor, id);
  }

  @Delete(':id/disabling')
  @Can('account.manage')
  async enable(@Actor() actor: Principal, @Param('id') id: string): Promise<AccountView> {
    await this.accounts.enable(actor, id);
    return this.lists.view(actor, id);
  }

  @Post(':id/grants')
  @Can('account.manage')
  async addGrant(
    @Actor() actor: Principal,
    @Param('id') id: string,
    @Body() input: CreateGrant,
  ): Promise<AccountView> {
    await this.accounts.addGrant(actor, id, input);
    return this.lists.view(actor, id);
  }

  /** Ends the role today; that it was held stays on record. */
  @Delete(':id/grants/:grantId')
  @Can('account.manage')
  @HttpCode(204)
  endGrant(
    @Actor() actor: Principal,
    @Param('id') id: string,
    @Param('grantId') grantId: string,
  ): Promise<void> {
    return this.accounts.endGrant(actor, id, grantId);
  }
}
