import { Controller, Get, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Public } from '@app/platform/access/access.decorators.js';
import { CertificateKeyView } from './certificate.wire.js';
import { CertificateKeys } from './certificate-keys.service.js';
import { OfflineCheckerService } from './offline-checker.service.js';

/** What anybody needs to check a certificate without us. */
@ApiTags('recognition')
@Controller('public')
export class CertificateKeysController {
  constructor(
    private readonly keys: CertificateKeys,
    private readonly checker: OfflineCheckerService,
  ) {}

  @Get('certificate-keys')
  @Public()
  published(): Promise<CertificateKeyView[]> {
    return this.keys.published();
  }

  /** One HTML file to save; it needs no network. */
  @Get('certificate-checker.html')
  @Public()
  offline(): Promise<StreamableFile> {
    return this.checker.file();
  }
}
