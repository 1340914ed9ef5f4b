import { and, count, eq, isNull } from 'drizzle-orm'
import { db } from '../../../db/client'
import { agreements, attachments, items, unscheduled, visits } from '../../../db/schema'
import { type Db, run, type Steps, transact } from '../../../db/transact'
import {
  attachmentName,
  type AttachmentPlace,
  type AttachmentReaders,
  type AttachmentRefusal,
  attachmentType,
  type AttachmentType,
  isCompletePdf,
  largestAttachmentBytes,
  mostAttachments,
} from '../../domain/files/attachment'
import { Refused, type TripAccess } from '../access/access'
import { announceOtherChange } from '../platform/announce'
import { noteChange } from '../platform/change-log'
import { newId } from '../platform/id'
import { encodeCleaned } from '../photos/photo-encode'
import { holdPhotos } from '../photos/photos'
import { isMember } from './attachments'
import { storeFile } from './file-store'

type Added = { ok: true; id: string } | { ok: false; code: AttachmentRefusal }

/** Attaches a file to a trip or to one of its entries. @returns its id, or why it was refused. @throws Refused */
export async function addAttachment(
  { tripId, viewer }: TripAccess<'edit trip'>,
  given: AttachmentPlace & AttachmentReaders & { name: string },
  bytes: Uint8Array,
  now = new Date(),
): Promise<Added> {
  const checked = await checkedContent(bytes)
  if (!checked.ok) return checked
  const { type, content } = checked
  const { subject, subjectId, audience, personId } = given
  const name = attachmentName(given.name, type)
  const id = newId()
  const fileId = await storeFile(content, now)
  const added = await transact(db(), function* (tx): Steps<Added> {
    if (!(yield* holdPhotos(tx, tripId))) throw new Refused('not found')
    if (!(yield* exists(tx, tripId, given)) || !(yield* isMember(tx, tripId, given))) return { ok: false, code: 'gone' }
    const [existing] = yield* run(
      tx
        .select({ n: count() })
        .from(attachments)
        .where(and(eq(attachments.tripId, tripId), isNull(attachments.removedAt))),
    )
    if (existing && existing.n >= mostAttachments) return { ok: false, code: 'full' }
    const row = { id, tripId, subject, subjectId, fileId, name, type, size: content.byteLength, audience, personId }
    yield* run(
      tx.insert(attachments).values({ ...row, uploadedAt: now, uploadedBy: viewer.id, removedAt: null, revision: 1 }),
    )
    const change = { tripId, userId: viewer.id, subject: 'attachment', subjectId: id, version: null }
    const inverse = { do: 'remove', id, revision: 1 }
    yield* noteChange(tx, { ...change, verb: 'add', edit: { do: 'add', id, name, type }, inverse }, now)
    return { ok: true, id }
  })
  if (added.ok) announceOtherChange(tripId)
  return added
}

type Checked = { ok: true; type: AttachmentType; content: Uint8Array } | { ok: false; code: AttachmentRefusal }

/** The content to store: verified, and pictures without metadata such as place and camera. */
async function checkedContent(bytes: Uint8Array): Promise<Checked> {
  if (bytes.byteLength === 0) return { ok: false, code: 'empty' }
  if (bytes.byteLength > largestAttachmentBytes) return { ok: false, code: 'too large' }
  const type = attachmentType(bytes)
  if (type === null) return { ok: false, code: 'kind' }
  if (type === 'pdf') return isCompletePdf(bytes) ? { ok: true, type, content: bytes } : { ok: false, code: 'damaged' }
  const encoded = await encodeCleaned(bytes, type)
  if (!encoded.ok) return encoded
  return encoded.picture.length > largestAttachmentBytes
    ? { ok: false, code: 'too large' }
    : { ok: true, type, content: encoded.picture }
}

const tables = { visit: [visits], item: [items, unscheduled], agreement: [agreements] } as const

/** Whether the trip has the entry that a file is attached to. */
function* exists(tx: Db, tripId: string, { subject, subjectId }: AttachmentPlace): Steps<boolean> {
  if (subject === 'trip') return true
  for (const table of tables[subject]) {
    const rows = yield* run(
      tx
        .select({ id: table.id })
        .from(table)
        .where(and(eq(table.tripId, tripId), eq(table.id, subjectId ?? '')))
        .limit(1),
    )
    if (rows.length > 0) return true
  }
  return false
}
