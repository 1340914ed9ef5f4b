import { eq } from 'drizzle-orm'
import { beforeEach, expect, it } from 'vitest'
import { changePasswordAction } from '@/app/(office)/account/actions'
import { db } from '@/db/client'
import { users } from '@/db/schema'
import { hashPassword } from '@/lib/server/users/password'
import { startSession } from '@/lib/server/access/session'
import { freshDatabase } from '../../db/engines'
import { seed } from '../../db/seed'
import { request } from '../platform/request-scope'

beforeEach(async () => {
  await freshDatabase()
  await seed()
  request.headers.set('x-forwarded-for', '127.0.0.1')
  await db()
    .update(users)
    .set({ passwordHash: await hashPassword('the right one') })
    .where(eq(users.id, 'u'))
  await startSession('u', 'password')
})

function change(from: string, to: string) {
  const form = new FormData()
  form.set('currentPassword', from)
  form.set('nextPassword', to)
  return changePasswordAction(null, form)
}

it('limits guesses of the password in a session that was left open', async () => {
  for (let n = 0; n < 10; n++)
    expect(await change(`guess number ${n}`, 'another password')).toMatchObject({ message: 'account.wrong' })
  expect(await change('the right one', 'another password')).toMatchObject({ ok: false, message: 'signIn.tooMany' })
})

it('resets the wrong guesses after the right password', async () => {
  for (let n = 0; n < 9; n++) await change(`guess number ${n}`, 'another password')
  expect(await change('the right one', 'another password')).toMatchObject({ ok: true })
  expect(await change('a wrong one', 'another password')).toMatchObject({ message: 'account.wrong' })
})
