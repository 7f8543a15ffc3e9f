import { Inject, Injectable, StreamableFile } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { maskName } from '@app/kernel/names.js';
import { addDays, dateText, durationText, startOfDay, type DateOn } from '@app/kernel/time.js';
import type { Principal } from '@app/platform/access/principal.js';
import type { Config } from '@app/platform/config.js';
import { pdfFile } from '@app/platform/files/file-answers.js';
import { Paper } from '@app/platform/pdf/paper.js';
import { CONFIG } from '@app/platform/tokens.js';
import { CertificateKeys } from '../certificates/certificate-keys.service.js';
import { grouped } from '../certificates/certificate-words.rules.js';
import type { ServiceProof } from './service-proof.entity.js';
import { proofTitle } from './service-proof.rules.js';
import { ServiceProofs } from './service-proofs.service.js';

/** The proof on A4: service time, content, recording unit, place for the seal, a way to check it. */
@Injectable()
export class ServiceProofPapers {
  constructor(
    private readonly proofs: ServiceProofs,
    private readonly keys: CertificateKeys,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The same proof is the same bytes. Refuses `certificate.not-found`, `certificate.revoked`. */
  async print(actor: Principal, id: string, whose: 'OWN' | 'STAFF', request: Pick<FastifyRequest, 'protocol' | 'host'>): Promise<StreamableFile> {
    const proof = await this.proofs.printable(actor, id, whose);
    const base = this.config.publicUrl ?? `${request.protocol}://${request.host}`;
    const { verifyCode, recipientName, issuerName: issuer, issuedOn } = proof;
    const qr = this.keys.qrText(base, { verifyCode, name: maskName(recipientName), title: proofTitle(proof), issuer, issuedOn });
    return pdfFile(await written(proof, qr).bytes(), `志愿服务记录证明 ${proof.certificateNo}`);
  }
}

function written(proof: ServiceProof, qr: string): Paper {
  const { certificateNo, recipientName, issuerName, fromOn, toOn, services, serviceCount, totalMinutes, issuedOn, verifyCode } = proof;
  const period = `${plain(fromOn)}至${plain(addDays(toOn, -1))}`;
  return new Paper({ title: '志愿服务记录证明', author: issuerName, at: startOfDay(issuedOn), footer: `志愿服务记录证明 ${certificateNo}` })
    .title('志愿服务记录证明')
    .paragraph(`编号：${certificateNo}`, { face: 'sans', sizePt: 10, align: 'right' })
    .space(6)
    .paragraph(`兹证明 ${recipientName} 同志在${period}参加志愿服务 ${serviceCount} 次，实际服务时间共 ${durationText(totalMinutes)}。`, { sizePt: 13, indent: 2 })
    .space(6)
    .table(
      [
        { header: '服务内容', width: 4 },
        { header: '组织单位', width: 3.2 },
        { header: '地点', width: 2.4 },
        { header: '服务日期', width: 3 },
        { header: '次数', width: 1, align: 'right' },
        { header: '服务时间', width: 2, align: 'right' },
      ],
      services.map(({ content, organisingUnit, venue, firstOn, lastOn, times, minutes }) => [
        content,
        organisingUnit,
        venue,
        firstOn === lastOn ? plain(firstOn) : `${plain(firstOn)}至${plain(lastOn)}`,
        String(times),
        durationText(minutes),
      ]),
      ['合计', '', '', '', String(serviceCount), durationText(totalMinutes)],
    )
    .paragraph('本证明依据《志愿服务记录与证明出具办法(试行)》(民政部令第67号)由志愿服务记录生成，不收取任何费用。服务时间为实际提供服务的时间，不含往返和等候。', { face: 'sans', sizePt: 9 })
    .keep(200)
    .qr(qr, ['扫码可核对本证明是否真实、现在是否有效；没有网络时也可用公布的密钥核对。', `查验码：${grouped(verifyCode)}`], 80)
    .space(10)
    .paragraph(`记录单位：${issuerName}`, { sizePt: 12, align: 'right' })
    .paragraph(`${plain(issuedOn)}（盖章）`, { sizePt: 12, align: 'right' });
}

const plain = (on: DateOn): string => dateText(on).split(' ')[0]!;
