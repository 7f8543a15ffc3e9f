import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { ImportKinds } from './import-kinds.registry.js';
import { ImportPlansService } from './import-plans.service.js';
import { ImportRunsService } from './import-runs.service.js';
import { ImportsController } from './imports.controller.js';
import { ImportsJobs } from './imports.jobs.js';
import { ImportsService } from './imports.service.js';
import { ImportViewsService } from './import-views.service.js';

/** Takes sheets in. What kinds there are is found in the features, which this module does not know. */
@Module({
  imports: [DiscoveryModule],
  controllers: [ImportsController],
  providers: [ImportKinds, ImportPlansService, ImportsService, ImportRunsService, ImportViewsService, ImportsJobs],
  exports: [ImportRunsService],
})
export class ImportsModule {}
