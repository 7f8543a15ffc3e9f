import { Inject, Injectable, StreamableFile } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { refuse } from '@app/kernel/refusals.js';
import { instantText } from '@app/kernel/time.js';
import { spaced } from '@app/kernel/verify-codes.js';
import type { Principal } from '@app/platform/access/principal.js';
import type { Config } from '@app/platform/config.js';
import { Database } from '@app/platform/database/database.js';
import { FilesService } from '@app/platform/files/files.service.js';
import { unprintable } from '@app/platform/pdf/fonts.js';
import { Paper } from '@app/platform/pdf/paper.js';
import { CONFIG } from '@app/platform/tokens.js';
import { signedDay } from './agreement-verification.service.js';
import { amountWords, dayWords, obligationsOf, type Agreement } from './agreement.rules.js';
import { ContractRecords } from './contract-records.service.js';
import { requireContract } from './contract-scope.js';
import { ContractSignature } from './contract-signature.entity.js';
import type { ContractVersion } from './contract-version.entity.js';
import { SIDES, type Side } from './contract.rules.js';
import { scanTypeOf } from './scan.rules.js';

const PARTY_NAMES: Record<Side, string> = { COMMUNITY: '甲方（社区）', UNIT: '乙方（共建单位）' };

/** The agreement on paper, and the papers that were signed by hand. */
@Injectable()
export class AgreementPapers {
  constructor(
    private readonly db: Database,
    private readonly records: ContractRecords,
    private readonly files: FilesService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * One version as an A4 PDF, with its signatures, or places to sign where one is missing. What both have signed
   * carries a code by which anybody can check it. Refuses `contract.not-found`, `contract.version-not-found`,
   * `contract.unprintable`.
   */
  async print(actor: Principal, id: string, versionNo: number | undefined, request: Pick<FastifyRequest, 'protocol' | 'host'>): Promise<StreamableFile> {
    const { contract } = await requireContract(this.db.read, actor, 'contract.view', id);
    const wanted = versionNo ?? contract.inForceVersion ?? contract.latestVersion;
    const version = await this.records.version(this.db.read, id, wanted);
    const missing = unprintable(version.wording, ['serif', 'sans']);
    if (missing.length > 0) refuse('contract.unprintable', { texts: missing.join('、') });
    const signatures = await this.db.read.repo(ContractSignature).findBy({ contractId: id, versionNo: wanted });
    const base = this.config.publicUrl ?? `${request.protocol}://${request.host}`;
    const bytes = await paperOf(contract.contractNo, version, signatures, base);
    const name = encodeURIComponent(`共建协议 ${contract.contractNo} 第${wanted}版.pdf`);
    return new StreamableFile(bytes, { type: 'application/pdf', disposition: `inline; filename="agreement.pdf"; filename*=UTF-8''${name}` });
  }

  /** The scan of a signature on paper. Refuses `contract.not-found`, `contract.scan-missing`. */
  async scan(actor: Principal, id: string, signatureId: string): Promise<StreamableFile> {
    await requireContract(this.db.read, actor, 'contract.view', id);
    const signature = await this.db.read.repo(ContractSignature).findOneBy({ id: signatureId, contractId: id });
    const file = signature?.scanFileId ? await this.files.read(this.db.read, signature.scanFileId) : undefined;
    if (!file) refuse('contract.scan-missing');
    const type = scanTypeOf(file.bytes) ?? 'application/octet-stream';
    return new StreamableFile(file.bytes, { type, disposition: `inline; filename="scan"; filename*=UTF-8''${encodeURIComponent(file.name)}` });
  }
}

async function paperOf(contractNo: string, version: ContractVersion, signatures: readonly ContractSignature[], base: string): Promise<Buffer> {
  const { content, versionNo, textHash, proposedAt, verifyCode } = version;
  const paper = new Paper({ title: `${content.title} ${contractNo}`, author: content.community.name, at: proposedAt, footer: `${contractNo}　第 ${versionNo} 版` });
  paper.title(content.title).paragraph(`协议编号：${contractNo}　第 ${versionNo} 版`, { align: 'center', sizePt: 10 }).space(6);
  paper.table(
    [{ header: '', width: 2 }, { header: '甲方（社区）', width: 4 }, { header: '乙方（共建单位）', width: 4 }],
    [
      ['名称', content.community.name, content.unit.name],
      ['负责人', content.community.head, content.unit.head],
      ['联络员', content.community.liaison, content.unit.liaison],
    ],
  );
  paper.paragraph(content.preamble, { indent: 2 });
  paper.heading('一、协议期限').paragraph(`自${dayWords(content.startOn)}起，至${dayWords(content.endOn)}止。`, { indent: 2 });
  paper.heading('二、共建目标');
  paper.table(
    [{ header: '目标', width: 5 }, { header: '数量', width: 2, align: 'right' }, { header: '单位', width: 2, align: 'center' }],
    content.goals.map(({ title, target, measure }) => [title, String(target), measure]),
  );
  list(paper, '三、甲方职责', content.communityDuties);
  list(paper, '四、乙方职责', content.unitDuties);
  paper.heading('五、约定事项').table(
    [{ header: '承办', width: 2, align: 'center' }, { header: '事项', width: 6 }, { header: '数量', width: 2, align: 'right' }, { header: '期限', width: 3, align: 'center' }],
    obligationRows(content),
  );
  list(paper, '六、其他约定', content.clauses);
  signed(paper, signatures);
  paper.rule();
  if (verifyCode && signedDay(signatures)) {
    const verifyUrl = `${base}/agreements/${verifyCode}`;
    paper.qr(verifyUrl, ['扫描二维码可核对本协议是否真实、现在的状态和文本是否一致。', `查验码：${spaced(verifyCode)}`, `文本校验码（SHA-256）：${textHash}`, verifyUrl]);
  } else paper.paragraph(`文本校验码（SHA-256）：${textHash}`, { face: 'sans', sizePt: 8.5 });
  return paper.bytes();
}

function list(paper: Paper, heading: string, lines: readonly string[]): void {
  paper.heading(heading);
  if (lines.length === 0) paper.paragraph('（无）', { indent: 2 });
  lines.forEach((line, i) => paper.paragraph(`${i + 1}. ${line}`, { indent: 2 }));
}

function obligationRows(content: Agreement): string[][] {
  return SIDES.flatMap((side) =>
    obligationsOf(content, side).map(({ title, quantity, measure, dueOn }) => [
      side === 'COMMUNITY' ? '甲方' : '乙方',
      title,
      amountWords(quantity, measure),
      dayWords(dueOn),
    ]),
  );
}

/** A signature in the app says who, when and which text; a side that has not signed gets a line for the hand. */
function signed(paper: Paper, signatures: readonly ContractSignature[]): void {
  paper.heading('签署');
  const done = SIDES.flatMap((side) => signatures.filter((one) => one.side === side));
  if (done.length > 0) {
    paper.table(
      [{ header: '一方', width: 3 }, { header: '签署人', width: 2 }, { header: '方式', width: 2, align: 'center' }, { header: '时间', width: 4 }],
      done.map(({ side, signerName, method, recordedAt, signedOn }) => [
        PARTY_NAMES[side],
        signerName,
        method === 'APP' ? '电子签署' : '纸质签署',
        method === 'APP' ? instantText(recordedAt) : dayWords(signedOn),
      ]),
    );
  }
  const open = SIDES.filter((side) => !done.some((one) => one.side === side));
  if (open.length > 0) paper.signatures(open.map((side) => PARTY_NAMES[side]));
}
