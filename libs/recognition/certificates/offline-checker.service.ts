import { Injectable, StreamableFile } from '@nestjs/common';
import { dateOf, dateText } from '@app/kernel/time.js';
import { SiteService } from '@app/people/index.js';
import { Clock } from '@app/platform/clock.js';
import { answered } from '@app/platform/files/file-answers.js';
import { CertificateKeys } from './certificate-keys.service.js';
import { offlineCheckerHtml } from './offline-checker-page.js';

/** The page that checks certificates from a disk. */
@Injectable()
export class OfflineCheckerService {
  constructor(
    private readonly keys: CertificateKeys,
    private readonly site: SiteService,
    private readonly clock: Clock,
  ) {}

  async file(): Promise<StreamableFile> {
    const { name } = await this.site.view();
    const html = offlineCheckerHtml({ keys: await this.keys.published(), site: name, savedOn: dateText(dateOf(this.clock.now())) });
    // To be saved, not shown: a page of this site runs no script that stands in it.
    return answered(Buffer.from(html), 'text/html; charset=utf-8', 'attachment', '证书离线核对.html');
  }
}
