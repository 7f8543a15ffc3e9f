import { Body, Controller, Delete, Get, Headers, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import {
  Actor,
  BeforePasswordChange,
  Can,
  Public,
  type SignedRequest,
} from '@app/platform/access/access.decorators.js';
import type { Principal } from '@app/platform/access/principal.js';
import { clearSessionCookie, setSessionCookie } from '@app/platform/access/session-cookie.js';
import { ChangePassword, CreateSession, CreateSetup, SessionView, SetupView } from './account.wire.js';
import { AccountsService } from './accounts.service.js';
import { SetupService } from './setup.service.js';
import { SignInService } from './sign-in.service.js';

@ApiTags('session')
@Controller('session')
export class SessionController {
  constructor(private readonly signIns: SignInService) {}

  @Post()
  @Public()
  async signIn(
    @Body() input: CreateSession,
    @Headers('user-agent') userAgent: string | undefined,
    @Req() request: SignedRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    const { token, view } = await this.signIns.signIn(input, userAgent ?? '');
    setSessionCookie(request, reply, token);
    return view;
  }

  /** Public, so that an account whose roles have all ended can still be told who it is. */
  @Get()
  @Public()
  view(@Actor() actor: Principal): Promise<SessionView> {
    return this.signIns.view(actor);
  }

  @Delete()
  @Public()
  @HttpCode(204)
  async signOut(
    @Req() request: SignedRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.signIns.signOut(request.sessionId);
    clearSessionCookie(request, reply);
  }
}

@ApiTags('setup')
@Controller('setup')
export class SetupController {
  constructor(
    private readonly setup: SetupService,
    private readonly signIns: SignInService,
  ) {}

  @Get()
  @Public()
  async view(): Promise<SetupView> {
    return { isNeeded: await this.setup.isNeeded() };
  }

  /** Sets up and signs the administrator in. */
  @Post()
  @Public()
  async create(
    @Body() input: CreateSetup,
    @Headers('user-agent') userAgent: string | undefined,
    @Req() request: SignedRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    await this.setup.setUp(input);
    const { token, view } = await this.signIns.signIn(input, userAgent ?? '');
    setSessionCookie(request, reply, token);
    return view;
  }
}

@ApiTags('me')
@Controller('me/password')
export class OwnPasswordController {
  constructor(private readonly accounts: AccountsService) {}

  @Post()
  @Can('me.use')
  @BeforePasswordChange()
  @HttpCode(204)
  change(
    @Actor() actor: Principal,
    @Req() request: SignedRequest,
    @Body() input: ChangePassword,
  ): Promise<void> {
    return this.accounts.changeOwnPassword(actor, request.sessionId ?? null, input);
  }
}
