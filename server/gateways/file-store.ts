import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { GridFSBucket, MongoGridFSChunkError, ObjectId, type Db } from 'mongodb';
import { openChunks, sealChunks, SEALED_CHUNK_BYTES } from '../database/sealed-chunks';
import { SealBroken, type SealedKey, type Sealer } from '../database/sealed';

/** Sealed contents as another document names them. */
export interface StoredContent {
  id: string;
  /** The contents' own data key, wrapped. */
  key: SealedKey;
}

/** Where file contents lie. An S3-compatible store can stand behind the same four functions. */
export interface FileStore {
  /** An id is known before its contents are written, so that nothing is ever left without a name. */
  newContentId(): string;
  /** Seals while writing; durable when it returns (the connection's write concern). */
  write(id: string, content: Iterable<Uint8Array> | AsyncIterable<Uint8Array>): Promise<StoredContent>;
  /**
   * The contents, opened chunk by chunk. The stream fails with SealBroken when anything was changed, moved or cut:
   * whoever passes it on must break off, never end politely.
   */
  read(content: StoredContent): Readable;
  /** The same contents under the current master key (rotation); @throws SealBroken */
  rewrap(content: StoredContent): StoredContent;
  /** Also when there is nothing, or half of it. */
  remove(id: string): Promise<void>;
}

/**
 * @param bucketName `files` or `restrictedFiles`; each with the sealer of its own store.
 */
export function createFileStore(db: Db, bucketName: string, sealer: Sealer): FileStore {
  const bucket = new GridFSBucket(db, {
    bucketName,
    chunkSizeBytes: SEALED_CHUNK_BYTES,
  });
  const scopeOf = (id: string) => ({ collection: bucketName, id });
  const authenticated = (id: string) => Buffer.from(JSON.stringify(['content', bucketName, id]));

  return {
    newContentId: () => new ObjectId().toHexString(),

    async write(id, content) {
      const { key, secret, cipher } = sealer.newDataKey(scopeOf(id));
      const upload = bucket.openUploadStreamWithId(new ObjectId(id), 'sealed');
      await pipeline(sealChunks(content, secret, authenticated(id), cipher), upload);
      return { id, key };
    },

    read({ id, key }) {
      const { secret, cipher } = sealer.openDataKey(key, scopeOf(id));
      const stored = bucket.openDownloadStream(new ObjectId(id));
      const opened = openChunks(missingIsBroken(stored), secret, authenticated(id), cipher);
      return Readable.from(opened, { objectMode: false });
    },

    rewrap: ({ id, key }) => ({ id, key: sealer.rewrap(key, scopeOf(id)) }),

    async remove(id) {
      const _id = new ObjectId(id);
      await db.collection(`${bucketName}.chunks`).deleteMany({ files_id: _id });
      await db.collection(`${bucketName}.files`).deleteOne({ _id });
    },
  };
}

/** GridFS notices some losses itself; the reader of a file needs not tell them from the others. */
async function* missingIsBroken(stored: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* stored;
  } catch (error) {
    if (error instanceof MongoGridFSChunkError || isFileNotFound(error)) throw new SealBroken();
    throw error;
  }
}

const isFileNotFound = (error: unknown) => (error as NodeJS.ErrnoException | null)?.code === 'ENOENT';
