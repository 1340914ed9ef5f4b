import { attachmentAudiences, attachmentSubjects, attachmentTypes } from '../../lib/domain/files/attachment'
import { bytes, flag, id, index, instant, oneOf, ref, table, text, whole } from '../columns'
import { people } from './directory'
import { trips } from './trip'
import { users } from './users'

/**
 * The content of files, each once. `object`: its name in the object storage; `null` if `bytes` has the content. Rows
 * that nothing refers to are deleted with their objects, see lib/server/files/file-cleanup.ts.
 */
export const storedFiles = table(
  'stored_files',
  {
    id: id(),
    /** SHA-256 in hexadecimal. */
    hash: text('hash').notNull(),
    size: whole('size').notNull(),
    storedAt: instant('stored_at').notNull(),
    object: text('object'),
    /** False until the object storage has confirmed the object. */
    isComplete: flag('is_complete').notNull(),
    bytes: bytes('bytes'),
  },
  (t) => [index('stored_files_hash').on(t.hash)],
)

/**
 * The files of a trip and its entries. `subjectId` is not a foreign key, because an entry that was removed by mistake
 * comes back with its files. `removedAt`: removed, but the removal can still be undone.
 */
export const attachments = table(
  'attachments',
  {
    id: id(),
    tripId: ref('trip_id', () => trips.id, 'cascade').notNull(),
    subject: oneOf('subject', attachmentSubjects).notNull(),
    /** The id of the visit, item or agreement; `null` for the trip itself. */
    subjectId: text('subject_id'),
    fileId: ref('file_id', () => storedFiles.id, 'restrict').notNull(),
    name: text('name').notNull(),
    type: oneOf('type', attachmentTypes).notNull(),
    /** Bytes. */
    size: whole('size').notNull(),
    audience: oneOf('audience', attachmentAudiences).notNull(),
    /** The only member who may read it, if the audience is one person. */
    personId: ref('person_id', () => people.id, 'cascade'),
    uploadedAt: instant('uploaded_at').notNull(),
    uploadedBy: ref('uploaded_by', () => users.id, 'set null'),
    removedAt: instant('removed_at'),
    revision: whole('revision').notNull(),
  },
  (t) => [
    index('attachments_trip').on(t.tripId, t.uploadedAt),
    index('attachments_file').on(t.fileId),
    index('attachments_person').on(t.personId),
    index('attachments_uploaded_by').on(t.uploadedBy),
  ],
)
