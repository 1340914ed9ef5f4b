import { eq } from 'drizzle-orm'
import { comments } from './schema'
import { type Db, run, type Steps } from './transact'

type Row = typeof comments.$inferSelect

/** The comments of a deleted trip, as JSON, so that restoring the trip restores them. */
export type CommentSnapshot = (Omit<Row, 'writtenAt' | 'resolvedAt' | 'editedAt'> & {
  writtenAt: string
  /** Not in snapshots from before comments could be changed. */
  editedAt?: string | null
  resolvedAt: string | null
})[]

export function* readCommentSnapshot(tx: Db, tripId: string): Steps<CommentSnapshot> {
  const rows = yield* run(tx.select().from(comments).where(eq(comments.tripId, tripId)))
  return rows.map((one) => ({
    ...one,
    writtenAt: one.writtenAt.toISOString(),
    editedAt: one.editedAt?.toISOString() ?? null,
    resolvedAt: one.resolvedAt?.toISOString() ?? null,
  }))
}

/** Restores comments. `user` returns the id of a user who still exists, else `null`. */
export function* restoreComments(
  tx: Db,
  rows: CommentSnapshot,
  user: (id: string | null) => string | null,
): Steps<void> {
  for (const one of rows)
    yield* run(
      tx.insert(comments).values({
        ...one,
        authorId: user(one.authorId),
        writtenAt: new Date(one.writtenAt),
        editedAt: one.editedAt ? new Date(one.editedAt) : null,
        resolvedAt: one.resolvedAt === null ? null : new Date(one.resolvedAt),
        resolvedBy: user(one.resolvedBy),
      }),
    )
}
