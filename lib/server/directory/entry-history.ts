import type { Db } from '../../../db/client'
import type { Steps } from '../../../db/transact'
import type { Viewer } from '../access/access'
import { noteChange } from '../platform/change-log'

/** A change of a directory entry or a user. `edit` says what changed, never a secret. */
export type EntryChange = {
  subject: 'person' | 'institution' | 'country' | 'user'
  subjectId: string
  verb: string
  edit: object
}

/** Records who changed what, in the same transaction as the change. */
export function* noteEntry(tx: Db, by: Pick<Viewer, 'id'>, change: EntryChange, at = new Date()): Steps<void> {
  yield* noteChange(tx, { ...change, tripId: null, userId: by.id, inverse: null, version: null }, at)
}
