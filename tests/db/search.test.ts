import { asc } from 'drizzle-orm'
import { beforeEach, expect, it } from 'vitest'
import { db } from '@/db/client'
import { people } from '@/db/schema'
import { matches } from '@/db/search'
import { searchKey } from '@/lib/domain/text/search-key'
import { freshDatabase } from './engines'

const names = ['Łódź Ångström', '100% Sure', 'under_score', 'back\\slash', 'O’Brien', '한양대학교', 'İnci IŞIK']

beforeEach(async () => {
  await freshDatabase()
  const at = new Date()
  await db()
    .insert(people)
    .values(
      names.map((name) => ({
        id: name,
        name: { full: { und: name } },
        languages: [],
        searchKey: searchKey(name),
        revision: 1,
        createdAt: at,
        updatedAt: at,
      })),
    )
})

const found = async (query: string) =>
  (
    await db().select({ id: people.id }).from(people).where(matches(people.searchKey, query)).orderBy(asc(people.id))
  ).map(({ id }) => id)

it.each([
  ['lodz', ['Łódź Ångström']],
  ['ANGSTROM ŁÓ', ['Łódź Ångström']],
  ['0%', ['100% Sure']],
  ['r_s', ['under_score']],
  ['k\\s', ['back\\slash']],
  ["o'b", ['O’Brien']],
  ['한양', ['한양대학교']],
  ['isik inci', ['İnci IŞIK']],
  ["' or 1=1 --", []],
])('finds with %s', async (query, ids) => {
  expect(await found(query)).toEqual(ids)
})

it('finds everyone with nothing', async () => {
  expect(await found('  ')).toHaveLength(names.length)
})
