import { eq } from 'drizzle-orm'
import { office } from '../../../db/schema'
import { type Db, run, type Steps } from '../../../db/transact'
import { noteChange } from './change-log'

export type OfficeRow = typeof office.$inferSelect

/** The settings of the office, locked until the end of the transaction, so that administrators write in turn. */
export function* lockOffice(tx: Db): Steps<OfficeRow | undefined> {
  // Before the first setup there is no row.
  yield* run(tx.insert(office).values({ id: 'office', sample: false }).onConflictDoNothing())
  const [row] = yield* run(tx.update(office).set({ id: 'office' }).where(eq(office.id, 'office')).returning())
  return row
}

/** Writes settings of the locked office and notes the change, `from` and `to`, in the history. */
export function* changeOffice(
  tx: Db,
  userId: string,
  set: Partial<OfficeRow>,
  { from, to }: { from: object; to: object },
  now: Date,
): Steps<void> {
  yield* run(tx.update(office).set(set).where(eq(office.id, 'office')))
  yield* noteChange(
    tx,
    {
      tripId: null,
      userId,
      subject: 'office',
      subjectId: 'office',
      verb: 'change',
      edit: { from, to },
      inverse: { from: to, to: from },
      version: null,
    },
    now,
  )
}
