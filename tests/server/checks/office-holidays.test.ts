import { eq } from 'drizzle-orm'
import { beforeEach, expect, it } from 'vitest'
import { db } from '@/db/client'
import { changes } from '@/db/schema'
import type { OfficeAccess } from '@/lib/server/access/access'
import { addHoliday, readOfficeHolidays, removeHoliday } from '@/lib/server/checks/office-holidays'
import { freshDatabase } from '../../db/engines'
import { seed } from '../../db/seed'

const access = {
  viewer: { id: 'u', name: 'u', email: '', officeRole: 'administrator', personId: null, sessionId: 's' },
} as unknown as OfficeAccess<'manage office'>
const founders = { country: 'TW', day: '2026-06-05', name: { en: 'Founders’ Day' } }
const openDay = { country: 'KR', day: '2026-05-01', name: null }

beforeEach(async () => {
  await freshDatabase()
  await seed()
})

it('stores the holidays of an office by day, one for each country and day', async () => {
  expect(await readOfficeHolidays()).toEqual([])
  expect(await addHoliday(access, founders)).toBe(true)
  expect(await addHoliday(access, openDay)).toBe(true)
  expect(await readOfficeHolidays()).toEqual([openDay, founders])
  const renamed = { ...founders, name: { 'zh-Hant': '校慶' } }
  await addHoliday(access, renamed)
  expect(await readOfficeHolidays()).toEqual([openDay, renamed])
  await removeHoliday(access, { country: 'KR', day: '2026-05-01' })
  await removeHoliday(access, { country: 'KR', day: '2026-06-05' })
  expect(await readOfficeHolidays()).toEqual([renamed])
})

it('records each change in the history, and nothing if nothing changed', async () => {
  await addHoliday(access, founders)
  await addHoliday(access, founders)
  await removeHoliday(access, openDay)
  const noted = await db().select().from(changes).where(eq(changes.subject, 'office'))
  expect(noted.map(({ userId, edit }) => ({ userId, edit }))).toEqual([
    { userId: 'u', edit: { from: { holidays: [] }, to: { holidays: [founders] } } },
  ])
})

it('stores both holidays if two are added at once', async () => {
  await Promise.all([addHoliday(access, founders), addHoliday(access, openDay)])
  expect(await readOfficeHolidays()).toEqual([openDay, founders])
})
