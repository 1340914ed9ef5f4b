import { and, count, eq, isNotNull } from 'drizzle-orm'
import { db } from '../../../db/client'
import { memberNotes } from '../../../db/schema'
import { type Db, run, snapshot, type Steps, transact } from '../../../db/transact'
import { attachmentName, attachmentType } from '../../domain/files/attachment'
import { largestNotePhoto, mostNotePhotos } from '../../domain/visits/member-note'
import type { TripAccess } from '../access/access'
import type { AttachmentContent } from './attachments'
import { readFileContent, storeFile } from './file-store'
import { encodeCleaned } from '../photos/photo-encode'
import { announceNotes } from '../platform/announce'

// The photos in members' notes: each private to its author until the note is shared.

/** Why a photo is refused. `gone`: the member has no such note, or it is settled; `full`: there are too many. */
export const photoRefusals = ['gone', 'full', 'empty', 'too large', 'kind', 'damaged', 'too many pixels'] as const
export type NotePhotoRefusal = (typeof photoRefusals)[number]

type Outcome = { ok: true } | { ok: false; code: NotePhotoRefusal }

/** Adds a photo to an own note, without its metadata. Idempotent: a note keeps the photo that it has. */
export async function addNotePhoto(
  access: TripAccess<'see trip'>,
  noteId: string,
  bytes: Uint8Array,
  now = new Date(),
): Promise<Outcome> {
  if (bytes.byteLength > largestNotePhoto) return { ok: false, code: 'too large' }
  // Before anything is decoded.
  const before = await placeFor(access, noteId)
  if (before !== 'free') return outcomeOf(before)
  const type = attachmentType(bytes)
  if (type === null || type === 'pdf') return { ok: false, code: bytes.byteLength === 0 ? 'empty' : 'kind' }
  const encoded = await encodeCleaned(bytes, type)
  if (!encoded.ok) return encoded
  const photoId = await storeFile(encoded.picture, now)
  const { place, isShared } = await transact(db(), function* (tx): Steps<{ place: Place; isShared: boolean }> {
    const found = yield* placeIn(tx, access, noteId)
    if (found !== 'free') return { place: found, isShared: false }
    const [row] = yield* run(
      tx.update(memberNotes).set({ photoId }).where(eq(memberNotes.id, noteId)).returning({ at: memberNotes.sharedAt }),
    )
    return { place: 'free', isShared: (row?.at ?? null) !== null }
  })
  if (isShared) announceNotes(access.tripId)
  return place === 'free' ? { ok: true } : outcomeOf(place)
}

/** Whether a note can get a photo; `taken`: it has one. */
type Place = 'free' | 'taken' | 'gone' | 'full'

function outcomeOf(place: Exclude<Place, 'free'>): Outcome {
  return place === 'taken' ? { ok: true } : { ok: false, code: place }
}

function placeFor(access: TripAccess<'see trip'>, noteId: string): Promise<Place> {
  return snapshot(db(), (tx) => placeIn(tx, access, noteId))
}

function* placeIn(tx: Db, { tripId, viewer }: TripAccess<'see trip'>, noteId: string): Steps<Place> {
  const own = and(eq(memberNotes.tripId, tripId), eq(memberNotes.userId, viewer.id))
  const [note] = yield* run(
    tx
      .select({ photoId: memberNotes.photoId, settledAt: memberNotes.settledAt })
      .from(memberNotes)
      .where(and(own, eq(memberNotes.id, noteId))),
  )
  if (!note) return 'gone'
  if (note.photoId !== null) return 'taken'
  if (note.settledAt !== null) return 'gone'
  const [row] = yield* run(
    tx
      .select({ n: count() })
      .from(memberNotes)
      .where(and(own, isNotNull(memberNotes.photoId))),
  )
  return row && row.n >= mostNotePhotos ? 'full' : 'free'
}

/** The photo of an own note; `null` if there is none. */
export function readOwnNotePhoto(
  { tripId, viewer }: TripAccess<'see trip'>,
  noteId: string,
): Promise<AttachmentContent | null> {
  return contentOf(noteId, eq(memberNotes.tripId, tripId), eq(memberNotes.userId, viewer.id))
}

/** The photo of a note that its author has shared; `null` if there is none. */
export function readSharedNotePhoto(
  { tripId }: TripAccess<'edit trip'>,
  noteId: string,
): Promise<AttachmentContent | null> {
  return contentOf(noteId, eq(memberNotes.tripId, tripId), isNotNull(memberNotes.sharedAt))
}

async function contentOf(noteId: string, ...conditions: Parameters<typeof and>): Promise<AttachmentContent | null> {
  const [row] = await db()
    .select({ photoId: memberNotes.photoId })
    .from(memberNotes)
    .where(and(eq(memberNotes.id, noteId), ...conditions))
  const bytes = row?.photoId ? await readFileContent(row.photoId) : null
  const type = bytes && attachmentType(bytes)
  return bytes && type ? { name: attachmentName('', type), type, bytes } : null
}
