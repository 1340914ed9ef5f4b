import { and, eq, inArray } from 'drizzle-orm'
import { db } from '../../../db/client'
import { attachments, changes, trips } from '../../../db/schema'
import { type Db, run, type Steps } from '../../../db/transact'
import type { OfficeAccess } from '../access/access'

/** The files that only this person and planners may read, without their content. */
export function filesOfPerson(_: OfficeAccess<'edit directory'>, personId: string) {
  return db()
    .select({
      trip: { title: trips.title, startsOn: trips.startsOn, endsOn: trips.endsOn },
      name: attachments.name,
      type: attachments.type,
      size: attachments.size,
      uploadedAt: attachments.uploadedAt,
    })
    .from(attachments)
    .innerJoin(trips, eq(trips.id, attachments.tripId))
    .where(eq(attachments.personId, personId))
}

/** Deletes these files, and their names in the history. The daily job deletes their content. */
export function* deleteFilesOfPerson(tx: Db, personId: string): Steps<void> {
  const gone = yield* run(
    tx.delete(attachments).where(eq(attachments.personId, personId)).returning({ id: attachments.id }),
  )
  const ids = gone.map(({ id }) => id)
  for (let from = 0; from < ids.length; from += 100) {
    const some = and(eq(changes.subject, 'attachment'), inArray(changes.subjectId, ids.slice(from, from + 100)))
    yield* run(tx.update(changes).set({ edit: {}, inverse: null }).where(some))
  }
}
