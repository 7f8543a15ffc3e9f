import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, Can } from '@app/platform/access/access.decorators.js';
import type { Principal } from '@app/platform/access/principal.js';
import { PostClaims } from './post-claims.service.js';
import { ServicePostLists } from './service-post-lists.service.js';
import { ChangeServicePost, CreateServicePost, OwnServicePostsView, ServicePostPage, ServicePostQuery, ServicePostView } from './service-post.wire.js';
import { ServicePosts } from './service-posts.service.js';

@ApiTags('registrations')
@Controller('service-posts')
export class ServicePostsController {
  constructor(
    private readonly posts: ServicePosts,
    private readonly lists: ServicePostLists,
  ) {}

  @Get()
  @Can('service-post.view')
  page(@Actor() actor: Principal, @Query() query: ServicePostQuery): Promise<ServicePostPage> {
    return this.lists.page(actor, query);
  }

  @Get(':id')
  @Can('service-post.view')
  view(@Actor() actor: Principal, @Param('id') id: string): Promise<ServicePostView> {
    return this.lists.view(actor, id);
  }

  @Post()
  @Can('service-post.manage')
  async create(@Actor() actor: Principal, @Body() input: CreateServicePost): Promise<ServicePostView> {
    return this.lists.view(actor, await this.posts.create(actor, input));
  }

  @Patch(':id')
  @Can('service-post.manage')
  async change(@Actor() actor: Principal, @Param('id') id: string, @Body() input: ChangeServicePost): Promise<ServicePostView> {
    await this.posts.change(actor, id, input);
    return this.lists.view(actor, id);
  }

  @Post(':id/closing')
  @HttpCode(200)
  @Can('service-post.manage')
  async close(@Actor() actor: Principal, @Param('id') id: string): Promise<ServicePostView> {
    await this.posts.close(actor, id);
    return this.lists.view(actor, id);
  }
}

/** The posts where I have reported in. */
@ApiTags('me')
@Controller('me/service-posts')
export class OwnServicePostsController {
  constructor(
    private readonly claims: PostClaims,
    private readonly lists: ServicePostLists,
  ) {}

  @Get()
  @Can('me.use')
  own(@Actor() actor: Principal): Promise<OwnServicePostsView> {
    return this.lists.own(actor);
  }

  @Post(':id/claim')
  @HttpCode(200)
  @Can('me.use')
  async claim(@Actor() actor: Principal, @Param('id') id: string): Promise<OwnServicePostsView> {
    await this.claims.claim(actor, id);
    return this.lists.own(actor);
  }

  @Post(':id/leaving')
  @HttpCode(200)
  @Can('me.use')
  async leave(@Actor() actor: Principal, @Param('id') id: string): Promise<OwnServicePostsView> {
    await this.claims.leave(actor, id);
    return this.lists.own(actor);
  }
}
