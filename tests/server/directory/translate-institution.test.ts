import { beforeEach, expect, it } from 'vitest'
import { eq } from 'drizzle-orm'
import { db } from '@/db/client'
import { changes, institutions } from '@/db/schema'
import { queryWords } from '@/lib/domain/text/search-index'
import type { OfficeAccess } from '@/lib/server/access/access'
import { translateInstitution } from '@/lib/server/directory/translate-institution'
import { freshDatabase } from '../../db/engines'
import { accessTo, storeKorea, storeUser } from '../report/report-office'

const access = () => ({ viewer: accessTo('', 'see trip').viewer }) as unknown as OfficeAccess<'edit directory'>
let id = ''
const stored = async () => (await db().select().from(institutions).where(eq(institutions.id, id)))[0]!

beforeEach(async () => {
  await freshDatabase()
  await storeUser('u')
  await storeKorea()
  const [first] = await db().select().from(institutions)
  id = first!.id
  await db()
    .update(institutions)
    .set({ name: { en: 'Hanyang University' }, background: [{ en: 'founded in 1939' }, { en: 'two campuses' }] })
    .where(eq(institutions.id, id))
})

it('adds a language to a text of the directory, records it in the history, and makes it findable', async () => {
  const to = { en: 'Hanyang University', 'zh-Hant': '漢陽大學' }
  const before = (await stored()).revision
  expect(await translateInstitution(access(), id, { field: 'name', from: { en: 'Hanyang University' }, to })).toBe(
    'saved',
  )
  expect(await stored()).toMatchObject({ name: to, revision: before + 1 })
  expect((await stored()).searchKey).toContain(queryWords('漢陽大學')[0])
  const entries = await db().select().from(changes).where(eq(changes.subjectId, id))
  expect(entries.filter(({ verb }) => verb === 'change')).toHaveLength(1)
})

it('finds a sentence of a list by its text', async () => {
  const from = { en: 'two campuses' }
  await translateInstitution(access(), id, { field: 'background', from, to: { ...from, 'zh-Hant': '兩個校區' } })
  expect((await stored()).background).toEqual([
    { en: 'founded in 1939' },
    { en: 'two campuses', 'zh-Hant': '兩個校區' },
  ])
})

it('does not overwrite a text that another user has changed, and does not save an empty text', async () => {
  const from = { en: 'Hanyang University' }
  expect(await translateInstitution(access(), id, { field: 'name', from: { en: 'Old' }, to: { en: 'New' } })).toBe(
    'changed',
  )
  expect(await translateInstitution(access(), id, { field: 'name', from, to: {} })).toBe('changed')
  expect(await translateInstitution(access(), 'gone', { field: 'name', from, to: from })).toBe('changed')
  expect((await stored()).name).toEqual(from)
})
