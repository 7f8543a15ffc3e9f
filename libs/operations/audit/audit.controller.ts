import { Controller, Get, Query } from '@nestjs/common';
import { Can } from '@app/platform/access/access.decorators.js';
import { AuditService } from './audit.service.js';
import { AuditPage, AuditQuery } from './audit.wire.js';

@Controller('audit-entries')
export class AuditController {
  constructor(private readonly audit: AuditService) {}

  @Get()
  @Can('audit.view')
  list(@Query() query: AuditQuery): Promise<AuditPage> {
    return this.audit.list(query);
  }
}
