import { eq } from 'drizzle-orm'
import { memberNotes, storedFiles } from './schema'
import { type Db, run, type Steps } from './transact'

type Note = typeof memberNotes.$inferSelect

/** The notes of a deleted trip, as JSON, including members' private notes, so that restoring the trip restores them. */
export type NoteSnapshot = (Omit<Note, 'writtenAt' | 'sharedAt' | 'settledAt'> & {
  writtenAt: string
  sharedAt: string | null
  settledAt: string | null
})[]

export function* readNoteSnapshot(tx: Db, tripId: string): Steps<NoteSnapshot> {
  const notes = yield* run(tx.select().from(memberNotes).where(eq(memberNotes.tripId, tripId)))
  return notes.map((one) => ({
    ...one,
    writtenAt: one.writtenAt.toISOString(),
    sharedAt: one.sharedAt?.toISOString() ?? null,
    settledAt: one.settledAt?.toISOString() ?? null,
  }))
}

/** Restores the notes of users that still exist. `user` returns the id of such a user, else `null`. */
export function* restoreNotes(tx: Db, notes: NoteSnapshot, user: (id: string | null) => string | null): Steps<void> {
  const date = (at: string | null) => (at === null ? null : new Date(at))
  for (const one of notes) {
    if (!user(one.userId)) continue
    // Photos of a trip that was deleted long ago are gone. Older snapshots have none.
    const photoId = one.photoId ?? null
    const [photo] =
      photoId === null
        ? []
        : yield* run(tx.select({ id: storedFiles.id }).from(storedFiles).where(eq(storedFiles.id, photoId)))
    yield* run(
      tx.insert(memberNotes).values({
        ...one,
        photoId: photo?.id ?? null,
        writtenAt: new Date(one.writtenAt),
        sharedAt: date(one.sharedAt),
        settledAt: date(one.settledAt),
        settledBy: user(one.settledBy),
      }),
    )
  }
}
