import { Entity, ForeignKey, Index } from 'typeorm';
import type { Instant } from '@app/kernel/time.js';
import { Bytes, Id, InstantAt, Int, Key, Ref, Text } from '../database/columns.js';

/**
 * A file that people uploaded or that work in progress leaves behind. It is kept in the database because the API
 * and the workers may be different machines. Whoever stored it removes it when it is no longer needed.
 */
@Entity('stored_files')
export class StoredFile {
  @Id() id: string;
  @Text(200) name: string;
  @Int() sizeBytes: number;
  @InstantAt() createdAt: Instant;
}

/** MySQL's BLOB ends at 64 KiB, so a file is a row of parts. */
@Entity('stored_file_parts')
export class StoredFilePart {
  /** `<file id>-<number, four digits>`: sorts in order. */
  @Key(31) id: string;
  @Ref() @ForeignKey('StoredFile', { name: 'fk_stored_file_parts_file' }) @Index('ix_stored_file_parts_file') fileId: string;
  @Bytes() bytes: Buffer;
}
