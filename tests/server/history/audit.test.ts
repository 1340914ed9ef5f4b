import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/db/client'
import { changes } from '@/db/schema'
import { transact } from '@/db/transact'
import type { OfficeAccess } from '@/lib/server/access/access'
import { exportAudit, readAudit } from '@/lib/server/history/audit'
import { noteAccount } from '@/lib/server/platform/account-note'
import { noteChange } from '@/lib/server/platform/change-log'
import { inAction } from '@/lib/server/platform/request-context'
import { purge } from '@/lib/server/privacy/purge'
import { freshDatabase } from '../../db/engines'
import { seed } from '../../db/seed'

const access = { viewer: { id: 'u' } } as unknown as OfficeAccess<'manage users'>
const timeZone = 'Asia/Taipei'

async function note(subject: string, subjectId: string, verb: string, at: string, more: object = {}): Promise<void> {
  await transact(db(), function* (tx) {
    const change = {
      tripId: null,
      userId: 'u',
      subject,
      subjectId,
      verb,
      edit: {},
      inverse: null,
      version: null,
      ...more,
    }
    yield* noteChange(tx, change, new Date(at))
  })
}

const entries = async (filter: object = {}) =>
  (await readAudit(access, { timeZone, ...filter })).lines.map(({ subject, verb }) => `${subject} ${verb}`)

beforeEach(async () => {
  await freshDatabase()
  await seed()
})

it('says who did what, when and from where, without the values', async () => {
  const edit = { from: { officeRole: 'none' }, to: { officeRole: 'staff' } }
  await inAction('x', { requestId: null, address: '192.0.2.7' }, () =>
    note('user', 'v', 'change', '2026-11-02T08:00:00Z', { edit }),
  )
  const { lines, next } = await readAudit(access, { timeZone })
  expect(next).toBeNull()
  expect(lines).toEqual([
    {
      id: expect.any(String) as string,
      at: new Date('2026-11-02T08:00:00Z'),
      userName: expect.any(String) as string,
      subject: 'user',
      subjectId: 'v',
      verb: 'change',
      what: expect.any(Object) as object,
      trip: null,
      fields: ['officeRole'],
      address: '192.0.2.7',
    },
  ])
  expect(JSON.stringify(lines)).not.toContain('staff')
})

describe('the filter', () => {
  beforeEach(async () => {
    await note('user', 'v', 'disable', '2026-11-02T15:59:00Z')
    await note('person', 'person1', 'change', '2026-11-02T16:00:00Z')
    await note('office', 'office', 'change', '2026-11-03T15:59:00Z')
    await note('item', 'i', 'add', '2026-11-03T16:00:00Z', { tripId: 'deleted', userId: null })
  })

  it('narrows by what it is about', async () => {
    expect(await entries()).toEqual(['item add', 'office change', 'person change', 'user disable'])
    expect(await entries({ area: 'accounts' })).toEqual(['user disable'])
    expect(await entries({ area: 'trips' })).toEqual(['item add'])
    expect(await entries({ area: 'directories' })).toEqual(['person change'])
    expect(await entries({ area: 'settings' })).toEqual(['office change'])
  })

  it('takes days of the office, both included', async () => {
    expect(await entries({ from: '2026-11-03', to: '2026-11-03' })).toEqual(['office change', 'person change'])
    expect(await entries({ to: '2026-11-02' })).toEqual(['user disable'])
    expect(await entries({ from: '2026-11-04' })).toEqual(['item add'])
  })

  it('finds what a user did and what was done to their account', async () => {
    expect(await entries({ userId: 'v' })).toEqual(['user disable'])
    expect(await entries({ userId: 'u' })).toEqual(['office change', 'person change', 'user disable'])
  })

  it('leads from page to page', async () => {
    const first = await readAudit(access, { timeZone }, { limit: 3 })
    const second = await readAudit(access, { timeZone }, { limit: 3, before: first.next ?? '' })
    expect([first.lines.length, second.lines.map(({ verb }) => verb), second.next]).toEqual([3, ['disable'], null])
  })

  it('also narrows the export, which is noted', async () => {
    const exported = []
    for await (const lines of exportAudit(access, { timeZone, area: 'accounts' })) exported.push(...lines)
    expect(exported.map(({ verb }) => verb)).toEqual(['disable'])
    expect((await entries({ area: 'settings' }))[0]).toBe('audit export')
  })
})

it('has sign-ins, and loses them and network addresses after 400 days', async () => {
  await inAction('x', { requestId: null, address: '192.0.2.7' }, async () => {
    await noteAccount('u', 'sign in')
    await noteAccount('u', 'sign in failed')
    await note('person', 'person1', 'change', new Date().toISOString())
  })
  expect(await entries()).toEqual(['person change', 'user sign in failed', 'user sign in'])
  const day = 24 * 60 * 60 * 1000
  expect((await purge(new Date(Date.now() + 399 * day))).audit).toBe(0)
  expect((await purge(new Date(Date.now() + 401 * day))).audit).toBe(3)
  expect(await db().select({ subject: changes.subject, address: changes.address }).from(changes)).toEqual([
    { subject: 'person', address: null },
  ])
})
