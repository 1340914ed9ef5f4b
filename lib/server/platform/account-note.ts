import { db } from '../../../db/client'
import { transact } from '../../../db/transact'
import { noteChange } from './change-log'

export type AccountEvent = 'sign in' | 'sign in failed' | 'sign out' | 'change password'

/** Records in the audit log what someone did with an account. A failed sign-in has no user. */
export async function noteAccount(accountId: string, verb: AccountEvent): Promise<void> {
  const userId = verb === 'sign in failed' ? null : accountId
  await transact(db(), function* (tx) {
    yield* noteChange(tx, {
      tripId: null,
      userId,
      subject: 'user',
      subjectId: accountId,
      verb,
      edit: {},
      inverse: null,
      version: null,
    })
  })
}
