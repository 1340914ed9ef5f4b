import type * as Argon from '@node-rs/argon2'
import { hash } from '@node-rs/argon2'
import { beforeEach, expect, it, vi } from 'vitest'
import { db } from '@/db/client'
import { users } from '@/db/schema'
import { Refuse } from '@/lib/server/access/action'
import { type FirstAdministrator, makeFirstAdministrator } from '@/lib/server/users/users'
import { freshDatabase } from '../../db/engines'

vi.mock('@node-rs/argon2', async (original) => {
  const argon = await original<typeof Argon>()
  return { ...argon, hash: vi.fn<typeof Argon.hash>(argon.hash) }
})

beforeEach(async () => {
  await freshDatabase()
  vi.mocked(hash).mockClear()
})

const first: FirstAdministrator = {
  name: 'Lin',
  email: 'lin@example.edu',
  password: 'a long password',
  institution: 'Our University',
  acronym: 'OU',
  language: 'en',
  timeZone: 'Asia/Taipei',
}

it('creates one first administrator, even if several requests ask at the same time', async () => {
  const asked = await Promise.allSettled(
    [1, 2, 3].map((n) => makeFirstAdministrator({ ...first, email: `lin${n}@example.edu` }, 'taken')),
  )
  expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await db().$count(users)).toBe(1)
})

it('hashes no password once there is an administrator, so setup requests cannot keep the server busy', async () => {
  await makeFirstAdministrator(first, 'taken')
  expect(hash).toHaveBeenCalledTimes(1)
  await expect(makeFirstAdministrator(first, 'taken')).rejects.toThrow(Refuse)
  expect(hash).toHaveBeenCalledTimes(1)
})
