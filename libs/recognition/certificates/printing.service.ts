import { Readable } from 'node:stream';
import { Inject, Injectable, StreamableFile } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { refuse } from '@app/kernel/refusals.js';
import { AreasService, SiteService } from '@app/people/index.js';
import type { Config } from '@app/platform/config.js';
import { Database } from '@app/platform/database/database.js';
import { CONFIG } from '@app/platform/tokens.js';
import { maskName } from '@app/kernel/names.js';
import { CertificateKeys } from './certificate-keys.service.js';
import type { CertificateBrand, CertificateSheet } from './certificate-layout.rules.js';
import { findUnprintable, renderCertificates, type UnprintableFinding } from './certificate-pdf.js';
import { typeset } from './citation.rules.js';
import type { HonorCertificate } from './honor-certificate.entity.js';
import type { PrintQuery } from './print.wire.js';

export type PrintOptions = Pick<PrintQuery, 'handwrite' | 'paper' | 'orientation' | 'template' | 'bleed'> & {
  /** The request for the paper: where this installation is reached, when no public address is configured. */
  request: Pick<FastifyRequest, 'protocol' | 'host'>;
  /** Of the file, without its ending. */
  name: string;
};

/** Certificates on paper: only valid ones come here. */
@Injectable()
export class PrintingService {
  constructor(
    private readonly db: Database,
    private readonly areas: AreasService,
    private readonly site: SiteService,
    private readonly keys: CertificateKeys,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * One PDF for all, page by page; opens in the browser (WeChat's downloads nothing) and saves under its name.
   * Refuses `certificate.none`, `certificate.unprintable`.
   */
  async print(certificates: readonly HonorCertificate[], options: PrintOptions): Promise<StreamableFile> {
    const [first] = certificates;
    if (!first) refuse('certificate.none');
    const base = this.config.publicUrl ?? `${options.request.protocol}://${options.request.host}`;
    const sheets = certificates.map((certificate) => sheetOf(certificate, this.keys.qrText(base, signedFactsOf(certificate))));
    const blankUnprintable = options.handwrite === 1;
    if (!blankUnprintable) refuseMissingGlyphs(findUnprintable(sheets));
    const pages = renderCertificates(sheets, await this.brandOf(first.communityId), {
      blankUnprintable,
      bleed: options.bleed === 1,
      ...(options.paper ? { paper: options.paper } : {}),
      ...(options.orientation ? { orientation: options.orientation } : {}),
      ...(options.template ? { template: options.template } : {}),
    });
    const fileName = encodeURIComponent(`${options.name}.pdf`);
    return new StreamableFile(Readable.from(pages, { objectMode: false }), {
      type: 'application/pdf',
      disposition: `inline; filename="certificate.pdf"; filename*=UTF-8''${fileName}`,
    });
  }

  /** What could not be printed as it stands, to be shown before anybody presses print. */
  unprintable(certificates: readonly HonorCertificate[]): UnprintableFinding[] {
    return findUnprintable(certificates.map((certificate) => sheetOf(certificate, '')));
  }

  /** 鼓楼街道枣园社区 · 枣园红管家: the place, and the community's own brand where one is set. */
  private async brandOf(communityId: string): Promise<CertificateBrand> {
    const { name: siteName, accent } = await this.site.view();
    const places = await this.areas.fullNamesOf(this.db.read, [communityId]);
    const place = (places.get(communityId) ?? '').replaceAll(' / ', '');
    const isOwnBrand = siteName !== PRODUCT_NAME && !place.includes(siteName);
    const name = isOwnBrand ? `${place} · ${siteName}` : place;
    return accent === null ? { name } : { name, accent };
  }
}

/** What a site is called until somebody names it: no brand to print. */
const PRODUCT_NAME = '共建账本';

/** A QR may be read by anybody who sees the paper from afar, or a picture of it: the name in it is masked. */
function signedFactsOf({ verifyCode, recipientName, honourName, issuerName, issuedOn }: HonorCertificate) {
  return { verifyCode, name: maskName(recipientName), title: honourName, issuer: issuerName, issuedOn };
}

function sheetOf(certificate: HonorCertificate, verifyUrl: string): CertificateSheet {
  const { certificateNo, recipientName, programTitle, honourName, citation, issuerName } = certificate;
  return {
    certificateNo,
    recipientName,
    salutation: '同志',
    programTitle: typeset(programTitle),
    honourName: typeset(honourName),
    citation: typeset(citation),
    issuerName: typeset(issuerName),
    issuedOn: certificate.issuedOn,
    verifyUrl,
    verifyCode: certificate.verifyCode,
  };
}

function refuseMissingGlyphs(findings: UnprintableFinding[]): void {
  if (findings.length === 0) return;
  const texts = findings
    .slice(0, 10)
    .map(({ recipientName, characters }) => `${recipientName}(${characters.join('、')})`)
    .join('、');
  refuse('certificate.unprintable', { texts: findings.length > 10 ? `${texts}等` : texts, findings });
}
