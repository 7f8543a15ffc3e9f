import { Body, Controller, Get, HttpCode, Param, Patch, Post, Put, Query, type StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import { Actor, Can } from '@app/platform/access/access.decorators.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Upload, type UploadedForm } from '@app/platform/files/upload.js';
import { JointMeetingLists } from './joint-meeting-lists.service.js';
import {
  CancelMeeting,
  ChangeMeeting,
  CorrectAttendance,
  CreateMeeting,
  ExcuseUnit,
  HoldMeeting,
  MeetingPage,
  MeetingQuery,
  MeetingView,
  WriteMinutes,
} from './joint-meeting.wire.js';
import { JointMeetingsService } from './joint-meetings.service.js';

@ApiTags('consultations')
@Controller('joint-meetings')
export class JointMeetingsController {
  constructor(
    private readonly meetings: JointMeetingsService,
    private readonly lists: JointMeetingLists,
  ) {}

  @Get()
  @Can('consultation.view')
  page(@Actor() actor: Principal, @Query() query: MeetingQuery): Promise<MeetingPage> {
    return this.lists.page(actor, query);
  }

  @Get(':id')
  @Can('consultation.view')
  view(@Actor() actor: Principal, @Param('id') id: string): Promise<MeetingView> {
    return this.lists.view(actor, id);
  }

  @Post()
  @Can('consultation.manage')
  async create(@Actor() actor: Principal, @Body() input: CreateMeeting): Promise<MeetingView> {
    return this.lists.view(actor, await this.meetings.create(actor, input));
  }

  @Patch(':id')
  @Can('consultation.manage')
  async change(@Actor() actor: Principal, @Param('id') id: string, @Body() input: ChangeMeeting): Promise<MeetingView> {
    await this.meetings.change(actor, id, input);
    return this.lists.view(actor, id);
  }

  /** A unit says beforehand that it cannot come. */
  @Post(':id/excuse')
  @HttpCode(200)
  @Can('consultation.answer')
  async excuse(@Actor() actor: Principal, @Param('id') id: string, @Body() input: ExcuseUnit): Promise<MeetingView> {
    await this.meetings.excuse(actor, id, input.reason);
    return this.lists.view(actor, id);
  }

  /** It took place; says of every invited unit whether it came. */
  @Post(':id/holding')
  @HttpCode(200)
  @Can('consultation.manage')
  async hold(@Actor() actor: Principal, @Param('id') id: string, @Body() input: HoldMeeting): Promise<MeetingView> {
    await this.meetings.hold(actor, id, input.attendances);
    return this.lists.view(actor, id);
  }

  @Post(':id/attendance-correction')
  @HttpCode(200)
  @Can('consultation.manage')
  async correct(@Actor() actor: Principal, @Param('id') id: string, @Body() input: CorrectAttendance): Promise<MeetingView> {
    await this.meetings.correct(actor, id, input);
    return this.lists.view(actor, id);
  }

  @Post(':id/cancellation')
  @HttpCode(200)
  @Can('consultation.manage')
  async cancel(@Actor() actor: Principal, @Param('id') id: string, @Body() input: CancelMeeting): Promise<MeetingView> {
    await this.meetings.cancel(actor, id, input.reason);
    return this.lists.view(actor, id);
  }

  @Put(':id/minutes')
  @Can('consultation.manage')
  async writeMinutes(@Actor() actor: Principal, @Param('id') id: string, @Body() input: WriteMinutes): Promise<MeetingView> {
    await this.meetings.writeMinutes(actor, id, input.minutes);
    return this.lists.view(actor, id);
  }

  /** The signed sheet: PDF, JPEG or PNG, at most 10 MB. */
  @Post(':id/minutes-file')
  @HttpCode(200)
  @Can('consultation.manage')
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } } })
  async storeMinutes(@Actor() actor: Principal, @Param('id') id: string, @Upload() form: UploadedForm): Promise<MeetingView> {
    await this.meetings.storeMinutes(actor, id, form);
    return this.lists.view(actor, id);
  }

  @Get(':id/minutes-file')
  @Can('consultation.view')
  minutesFile(@Actor() actor: Principal, @Param('id') id: string): Promise<StreamableFile> {
    return this.lists.minutesFile(actor, id);
  }

  @Get(':id/agenda.pdf')
  @Can('consultation.view')
  agendaPaper(@Actor() actor: Principal, @Param('id') id: string): Promise<StreamableFile> {
    return this.lists.agendaPaper(actor, id);
  }

  @Get(':id/minutes.pdf')
  @Can('consultation.view')
  minutesPaper(@Actor() actor: Principal, @Param('id') id: string): Promise<StreamableFile> {
    return this.lists.minutesPaper(actor, id);
  }
}
