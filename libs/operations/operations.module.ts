import { Module } from '@nestjs/common';
import { AuditController } from './audit/audit.controller.js';
import { AuditService } from './audit/audit.service.js';
import { HousekeepingJobs } from './housekeeping.jobs.js';
import { JobsController } from './jobs/jobs.controller.js';
import { JobsService } from './jobs/jobs.service.js';
import { TodayController } from './today/today.controller.js';
import { TodayService } from './today/today.service.js';

@Module({
  controllers: [JobsController, AuditController, TodayController],
  providers: [JobsService, AuditService, TodayService, HousekeepingJobs],
})
export class OperationsModule {}
