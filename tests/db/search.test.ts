import { asc, eq } from 'drizzle-orm'
import { beforeEach, expect, it } from 'vitest'
import { db } from '@/db/client'
import { people } from '@/db/schema'
import { matches } from '@/db/search'
import { indexKey } from '@/lib/domain/text/search-index'
import { updateSearchKeys } from '@/lib/server/search/reindex'
import { freshDatabase } from './engines'

const names = ['Łódź Ångström', '100% Sure', 'under_score', 'back\\slash', 'O’Brien', '한양대학교', 'İnci IŞIK']

async function addPeople(added: readonly string[]): Promise<void> {
  const at = new Date()
  await db()
    .insert(people)
    .values(
      added.map((name) => ({
        id: name,
        name: { full: { und: name } },
        languages: [],
        searchKey: indexKey(name),
        revision: 1,
        createdAt: at,
        updatedAt: at,
      })),
    )
}

beforeEach(async () => {
  await freshDatabase()
  await addPeople(names)
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
])('finds the right people with %s', async (query, ids) => {
  expect(await found(query)).toEqual(ids)
})

it('finds everyone with an empty query', async () => {
  expect(await found('  ')).toHaveLength(names.length)
})

it('finds with keys of an earlier version after they are updated', async () => {
  await db().update(people).set({ searchKey: 'o’brien-smith\n田中 正造' }).where(eq(people.id, 'O’Brien'))
  expect(await found('obriensmith')).toEqual([])
  await updateSearchKeys()
  expect(await found('obriensmith')).toEqual(['O’Brien'])
  expect(await found('田中正造')).toEqual(['O’Brien'])
})

it.each([
  ['KIM, Hansung', ['Hansung Kim']],
  ['Dr. Hansung Kim', ['Hansung Kim']],
  ['oneill', ['O’Neill-d’Arcy']],
  ['高橋', ['髙橋 邉﨑']],
  ['吉田', ['𠮷田喆堃']],
  ['ouyang', ['Ou-Yang Shen']],
  ['田中正造', ['田中 正造']],
])('finds variants with %s', async (query, ids) => {
  await addPeople(['Hansung Kim', 'O’Neill-d’Arcy', '髙橋 邉﨑', '𠮷田喆堃', 'Ou-Yang Shen', '田中 正造'])
  expect(await found(query)).toEqual(ids)
})
