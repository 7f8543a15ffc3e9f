import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Can } from '@app/platform/access/access.decorators.js';
import { JobsView } from './job.wire.js';
import { JobsService } from './jobs.service.js';

@Controller('jobs')
export class JobsController {
  constructor(private readonly jobs: JobsService) {}

  @Get()
  @Can('job.view')
  overview(): Promise<JobsView> {
    return this.jobs.overview();
  }

  @Post(':id/retry')
  @Can('job.retry')
  @HttpCode(204)
  retry(@Param('id') id: string): Promise<void> {
    return this.jobs.retry(id);
  }
}
