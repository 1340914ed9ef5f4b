import { eq } from 'drizzle-orm'
import { beforeEach, expect, it } from 'vitest'
import { db } from '@/db/client'
import { people } from '@/db/schema'
import { personNamed } from '@/lib/domain/directory/directory'
import type { OfficeAccess } from '@/lib/server/access/access'
import { addPeople, findPeople } from '@/lib/server/directory/people'
import { renamePeople } from '@/lib/server/directory/rename-people'
import type { LookupAccess } from '@/lib/server/access/access'
import { freshDatabase } from '../../db/engines'
import { seed } from '../../db/seed'

const viewer = { id: 'u' }
const edit = { viewer } as unknown as OfficeAccess<'edit directory'>
const lookup = { viewer } as unknown as LookupAccess

beforeEach(async () => {
  await freshDatabase()
  await seed()
})

const nameOf = async (id: string) => (await db().select().from(people).where(eq(people.id, id)))[0]?.name

it('renames several people or none, and repeating it changes nothing', async () => {
  const [kim, lee] = await addPeople(edit, [personNamed({ en: 'Hansung Kim' }), personNamed({ en: 'Anna Lee' })])
  const to = [{ full: { en: 'Han-sung Kim', ko: '김한성' } }, { full: { en: 'Anna Li' } }] as const
  const both = [
    { id: kim!.id, from: kim!.name, to: to[0] },
    { id: lee!.id, from: lee!.name, to: to[1] },
  ]
  expect(await renamePeople(edit, [both[0]!, { ...both[1]!, from: { full: { en: 'Anne Lee' } } }])).toBe('changed')
  expect(await nameOf(kim!.id)).toEqual(kim!.name)
  expect(await renamePeople(edit, both)).toBe('saved')
  expect(await renamePeople(edit, both)).toBe('saved')
  expect([await nameOf(kim!.id), await nameOf(lee!.id)]).toEqual(to)
  expect((await findPeople(lookup, '김한성')).map(({ person }) => person.id)).toEqual([kim!.id])
  expect(await renamePeople(edit, [{ id: 'gone', from: to[0], to: to[0] }])).toBe('changed')
})
