import { Injectable, StreamableFile } from '@nestjs/common';
import { newId } from '@app/kernel/ids.js';
import { refuse } from '@app/kernel/refusals.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Database } from '@app/platform/database/database.js';
import type { Tx } from '@app/platform/database/tx.js';
import { FilesService } from '@app/platform/files/files.service.js';
import type { UploadedForm } from '@app/platform/files/upload.js';
import { requireContract } from '../contracts/contract-scope.js';
import { scanTypeOf } from '../contracts/scan.rules.js';
import { ObligationFile, Obligation } from './obligation.entity.js';
import { mayAttach, MOST_FILE_BYTES, MOST_FILES } from './obligation.rules.js';
import { lockObligation } from './obligation-scope.js';

const ENDINGS = { 'image/jpeg': 'jpg', 'image/png': 'png', 'application/pdf': 'pdf' } as const;

/** What shows that a matter was done. Kept by the side that owes it until the other has accepted; never asked for. */
@Injectable()
export class ObligationFiles {
  constructor(
    private readonly db: Database,
    private readonly files: FilesService,
  ) {}

  /** Refuses `obligation.not-found`, `obligation.file-kind`, `obligation.file-closed`, `obligation.file-many`. */
  async attach(actor: Principal, id: string, { fileName, bytes }: UploadedForm): Promise<void> {
    if (bytes.length > MOST_FILE_BYTES || !scanTypeOf(bytes)) refuse('obligation.file-kind', { megabytes: MOST_FILE_BYTES / 1024 / 1024 });
    await this.db.write(async (tx) => {
      await this.lock(tx, actor, id);
      const kept = await tx.repo(ObligationFile).countBy({ obligationId: id });
      if (kept >= MOST_FILES) refuse('obligation.file-many', { most: MOST_FILES });
      const fileId = await this.files.store(tx, { name: fileName, bytes });
      const row = { id: newId(), obligationId: id, fileId, name: fileName.slice(-200), attachedBy: actor.accountId, attachedAt: tx.at };
      await tx.insert(ObligationFile, [row]);
      await tx.audit('obligation.file-attached', { type: 'obligation', id }, { fileId: row.id });
    });
  }

  /** Refuses `obligation.not-found`, `obligation.file-none`, `obligation.file-closed`. */
  async remove(actor: Principal, id: string, fileId: string): Promise<void> {
    await this.db.write(async (tx) => {
      await this.lock(tx, actor, id);
      const row = await tx.repo(ObligationFile).findOneBy({ id: fileId, obligationId: id });
      if (!row) refuse('obligation.file-none');
      await tx.execute('DELETE FROM obligation_files WHERE id = ?', [fileId]);
      await this.files.remove(tx, [row.fileId]);
      await tx.audit('obligation.file-removed', { type: 'obligation', id }, { fileId });
    });
  }

  /** To either side. Refuses `obligation.not-found`, `obligation.file-none`. */
  async file(actor: Principal, id: string, fileId: string): Promise<StreamableFile> {
    const obligation = await this.db.read.repo(Obligation).findOneBy({ id });
    if (!obligation) refuse('obligation.not-found');
    await requireContract(this.db.read, actor, 'contract.view', obligation.contractId, 'obligation.not-found');
    const row = await this.db.read.repo(ObligationFile).findOneBy({ id: fileId, obligationId: id });
    const file = row ? await this.files.read(this.db.read, row.fileId) : undefined;
    const type = file && scanTypeOf(file.bytes);
    if (!file || !type) refuse('obligation.file-none');
    return new StreamableFile(file.bytes, { type, disposition: `inline; filename="evidence.${ENDINGS[type]}"` });
  }

  private async lock(tx: Tx, actor: Principal, id: string): Promise<void> {
    const { obligation, contract, side } = await lockObligation(tx, actor, 'obligation.submit', id);
    if (!mayAttach(obligation, contract, side)) refuse('obligation.file-closed');
  }
}
