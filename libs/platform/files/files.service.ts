import { Injectable } from '@nestjs/common';
import { newId } from '@app/kernel/ids.js';
import { placeholders, type Reader } from '../database/reader.js';
import type { Tx } from '../database/tx.js';
import { StoredFile, StoredFilePart } from './stored-file.entity.js';

const PART_BYTES = 60_000;

export type FileContents = { name: string; bytes: Buffer };

/** Files in the database, whole or not at all. Who may see one is the business of whoever stored it. */
@Injectable()
export class FilesService {
  async store(tx: Tx, { name, bytes }: FileContents): Promise<string> {
    const id = newId();
    await tx.insert(StoredFile, [{ id, name: name.slice(-200), sizeBytes: bytes.length, createdAt: tx.at }]);
    // One statement a part: together they could pass the server's limit for a packet.
    for (let from = 0, no = 0; from < bytes.length; from += PART_BYTES, no++) {
      const part = { id: `${id}-${String(no).padStart(4, '0')}`, fileId: id, bytes: bytes.subarray(from, from + PART_BYTES) };
      await tx.insert(StoredFilePart, [part]);
    }
    return id;
  }

  /** Undefined when it has been removed. */
  async read(reader: Reader, id: string): Promise<FileContents | undefined> {
    const file = await reader.repo(StoredFile).findOneBy({ id });
    if (!file) return undefined;
    const parts = await reader.query<{ bytes: Buffer }>('SELECT bytes FROM stored_file_parts WHERE file_id = ? ORDER BY id', [id]);
    const bytes = Buffer.concat(parts.map((part) => part.bytes));
    if (bytes.length !== file.sizeBytes) throw new Error(`stored file ${id} is not whole`);
    return { name: file.name, bytes };
  }

  async remove(tx: Tx, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    await tx.execute(`DELETE FROM stored_file_parts WHERE file_id IN (${placeholders(ids)})`, ids);
    await tx.execute(`DELETE FROM stored_files WHERE id IN (${placeholders(ids)})`, ids);
  }
}
