import { and, desc, eq, isNull } from 'drizzle-orm'
import { db } from '../../../db/client'
import { attachments, members, users } from '../../../db/schema'
import { run, type Steps, transact } from '../../../db/transact'
import {
  type Attachment,
  type AttachmentEdit,
  attachmentName,
  type AttachmentReaders,
  attachmentsFor,
  type AttachmentType,
} from '../../domain/files/attachment'
import type { TripRecord } from '../../domain/trip/trip-record'
import type { TripAccess } from '../access/access'
import { announceOtherChange } from '../platform/announce'
import { noteChange } from '../platform/change-log'
import { holdPhotos } from '../photos/photos'
import { newestRelease } from '../releases/release-record'
import { readFileContent } from './file-store'

/** The outcome of an edit; `undo` reverses it. If the file has changed or is gone, nothing was written. */
export type AttachmentEdited =
  | { ok: true; undo: AttachmentEdit | null }
  | { ok: false; code: 'changed' | 'gone' | 'no such person' }

/** A file to send. */
export type AttachmentContent = { name: string; type: AttachmentType; bytes: Buffer }

/** The files of a trip, those that were added last first. `at`, in milliseconds, tells which view is newer. */
export type AttachmentsView = { at: number; files: readonly Attachment[] }

const listed = {
  id: attachments.id,
  subject: attachments.subject,
  subjectId: attachments.subjectId,
  name: attachments.name,
  type: attachments.type,
  size: attachments.size,
  audience: attachments.audience,
  personId: attachments.personId,
  uploadedAt: attachments.uploadedAt,
  revision: attachments.revision,
}

/** All files of a trip, in all versions, for its planners. */
export async function viewAttachments({ tripId }: TripAccess<'edit trip'>): Promise<AttachmentsView> {
  const at = Date.now()
  return { at, files: await listAttachments(tripId) }
}

async function listAttachments(tripId: string): Promise<Attachment[]> {
  const rows = await db()
    .select({ ...listed, uploadedBy: users.name })
    .from(attachments)
    .leftJoin(users, eq(users.id, attachments.uploadedBy))
    .where(and(eq(attachments.tripId, tripId), isNull(attachments.removedAt)))
    .orderBy(desc(attachments.uploadedAt), desc(attachments.id))
  return rows.map((row) => ({ ...row, uploadedAt: row.uploadedAt.toISOString() }))
}

/** The files of a trip that the user may read as a member, of the trip and of the entries in the latest release. */
export async function memberAttachments(
  { tripId, viewer }: TripAccess<'see trip'>,
  released: TripRecord | null,
): Promise<Attachment[]> {
  if (released === null) return []
  return attachmentsFor(await listAttachments(tripId), viewer.personId, entryIds(released))
}

function entryIds({ visit, item, agreement }: TripRecord): Set<string> {
  return new Set([visit, item, agreement].flat().map(({ id }) => id))
}

/** A file for planners, also one that was removed, because that can be undone; `null` if the trip has no such file. */
export function readAttachment({ tripId }: TripAccess<'edit trip'>, id: string): Promise<AttachmentContent | null> {
  return contentOf(tripId, id)
}

/** A file for a member, if it is among `memberAttachments`; otherwise `null`. */
export async function readMemberAttachment(
  access: TripAccess<'see trip'>,
  id: string,
): Promise<AttachmentContent | null> {
  const release = await newestRelease(access.tripId)
  const own = await memberAttachments(access, release?.whole.record ?? null)
  return own.some((one) => one.id === id) ? contentOf(access.tripId, id) : null
}

async function contentOf(tripId: string, id: string): Promise<AttachmentContent | null> {
  const [row] = await db()
    .select({ name: attachments.name, type: attachments.type, fileId: attachments.fileId })
    .from(attachments)
    .where(and(eq(attachments.id, id), eq(attachments.tripId, tripId)))
  const bytes = row && (await readFileContent(row.fileId))
  return row && bytes ? { name: row.name, type: row.type, bytes } : null
}

/** Applies one edit to the files of a trip. */
export async function editAttachment(
  { tripId, viewer }: TripAccess<'edit trip'>,
  edit: AttachmentEdit,
  now = new Date(),
): Promise<AttachmentEdited> {
  const edited = await transact(db(), function* (tx): Steps<AttachmentEdited> {
    yield* holdPhotos(tx, tripId)
    const [file] = yield* run(
      tx
        .select({ ...listed, removedAt: attachments.removedAt })
        .from(attachments)
        .where(and(eq(attachments.id, edit.id), eq(attachments.tripId, tripId))),
    )
    if (!file || (file.removedAt !== null && edit.do !== 'put back')) return { ok: false, code: 'gone' }
    if ('revision' in edit && edit.revision !== file.revision) return { ok: false, code: 'changed' }
    if (edit.do === 'change' && !(yield* isMember(tx, tripId, edit))) return { ok: false, code: 'no such person' }
    const { to, undo } = changeOf(file, edit, now)
    if (to === null) return { ok: true, undo: null }
    yield* run(tx.update(attachments).set(to).where(eq(attachments.id, edit.id)))
    const change = { tripId, userId: viewer.id, subject: 'attachment', subjectId: edit.id, version: null }
    yield* noteChange(tx, { ...change, verb: edit.do, edit, inverse: undo }, now)
    return { ok: true, undo }
  })
  if (edited.ok && edited.undo) announceOtherChange(tripId)
  return edited
}

type Row = Omit<Attachment, 'uploadedAt' | 'uploadedBy'> & { removedAt: Date | null }

// What an edit writes, `null` for nothing, and the edit that takes it back.
function changeOf(
  { id, name, type, audience, personId, revision, removedAt }: Row,
  edit: AttachmentEdit,
  now: Date,
): { to: Partial<typeof attachments.$inferInsert> | null; undo: AttachmentEdit } {
  switch (edit.do) {
    case 'change': {
      const to = { name: attachmentName(edit.name, type), audience: edit.audience, personId: edit.personId }
      const isSame = to.name === name && to.audience === audience && to.personId === personId
      const undo = { do: 'change', id, revision: revision + 1, name, audience, personId } as const
      return { to: isSame ? null : { ...to, revision: revision + 1 }, undo }
    }
    case 'remove':
      return { to: { removedAt: now }, undo: { do: 'put back', id } }
    case 'put back':
      return { to: removedAt === null ? null : { removedAt: null }, undo: { do: 'remove', id, revision } }
  }
}

/** True if the only reader, where there is one, is a member of the trip. */
export function* isMember(
  tx: Parameters<typeof holdPhotos>[0],
  tripId: string,
  { personId }: AttachmentReaders,
): Steps<boolean> {
  if (personId === null) return true
  const rows = yield* run(
    tx
      .select({ id: members.id })
      .from(members)
      .where(and(eq(members.tripId, tripId), eq(members.personId, personId)))
      .limit(1),
  )
  return rows.length > 0
}
