import { getTableColumns } from 'drizzle-orm'
import { beforeEach, describe, expect, expectTypeOf, it } from 'vitest'
import * as pg from '@/db/columns.pg'
import * as sqlite from '@/db/columns.sqlite'
import { engineOf } from '@/db/columns'
import { db } from '@/db/client'
import { rateLimits, institutions, items, office, sessions, type trips, users } from '@/db/schema'
import { isDuplicate } from '@/db/violations'
import type {
  Agreement,
  Emergency,
  Host,
  Item,
  Member,
  NextStep,
  Quote,
  Task,
  Topic,
  Trip,
  Unscheduled,
  Visit,
} from '@/lib/domain/trip/trip-record'
import type { Institution, Person } from '@/lib/domain/directory/entry'
import type {
  agreements,
  emergencies,
  hosts,
  members,
  nextSteps,
  people,
  quotes,
  tasks,
  topics,
  unscheduled,
  visits,
} from '@/db/schema'
import { defaultValues } from '@/lib/domain/trip/entity-fields'
import { createTrip } from '@/lib/server/trip/create-trip'
import { freshDatabase } from './engines'
import { emptyTrip, seed } from './seed'

const onSqlite = sqlite.table('t', {
  id: sqlite.id(),
  ref: sqlite.ref('ref', () => institutions.id, 'cascade').notNull(),
  text: sqlite.text('text'),
  day: sqlite.day('day'),
  moment: sqlite.moment('moment').notNull(),
  whole: sqlite.whole('whole'),
  real64: sqlite.real64('real64'),
  flag: sqlite.flag('flag').notNull(),
  instant: sqlite.instant('instant'),
  json: sqlite.json<{ a: string[] }>('json').notNull(),
  oneOf: sqlite.oneOf('one_of', ['a', 'b']),
  email: sqlite.email('email'),
  bytes: sqlite.bytes('bytes'),
})

const other = pg.table('other', { id: pg.id() })

const onPg = pg.table('t', {
  id: pg.id(),
  ref: pg.ref('ref', () => other.id, 'cascade').notNull(),
  text: pg.text('text'),
  day: pg.day('day'),
  moment: pg.moment('moment').notNull(),
  whole: pg.whole('whole'),
  real64: pg.real64('real64'),
  flag: pg.flag('flag').notNull(),
  instant: pg.instant('instant'),
  json: pg.json<{ a: string[] }>('json').notNull(),
  oneOf: pg.oneOf('one_of', ['a', 'b']),
  email: pg.email('email'),
  bytes: pg.bytes('bytes'),
})

describe('both column kits', () => {
  it('return the same JavaScript values', () => {
    expectTypeOf<typeof onPg.$inferSelect>().toEqualTypeOf<typeof onSqlite.$inferSelect>()
    expectTypeOf<typeof onPg.$inferInsert>().toEqualTypeOf<typeof onSqlite.$inferInsert>()
  })

  it('have the same names', () => {
    expect(Object.keys(pg).sort()).toEqual(Object.keys(sqlite).sort())
  })

  it('are selected by the scheme of the address', () => {
    expect(
      ['postgres://h/d', 'postgresql://h/d', 'pglite://memory', '', undefined, '/data/postgres.db'].map(engineOf),
    ).toEqual(['postgres', 'postgres', 'postgres', 'sqlite', 'sqlite', 'sqlite'])
  })
})

type Row<T extends { $inferSelect: object }> = Omit<T['$inferSelect'], 'tripId' | 'position'>
type Entry<T extends { $inferSelect: object }> = Omit<
  T['$inferSelect'],
  'searchKey' | 'revision' | 'createdAt' | 'updatedAt'
>
type Plain<T> = { -readonly [F in keyof T]: T[F] }

it('stores the types of the domain, field by field', () => {
  expectTypeOf<Row<typeof members>>().toEqualTypeOf<Plain<Member>>()
  expectTypeOf<Row<typeof visits>>().toEqualTypeOf<Plain<Visit>>()
  expectTypeOf<Row<typeof hosts>>().toEqualTypeOf<Plain<Host>>()
  expectTypeOf<Row<typeof topics>>().toEqualTypeOf<Plain<Topic>>()
  expectTypeOf<Row<typeof agreements>>().toEqualTypeOf<Plain<Agreement>>()
  expectTypeOf<Row<typeof items>>().toEqualTypeOf<Plain<Item>>()
  expectTypeOf<Row<typeof unscheduled>>().toEqualTypeOf<Plain<Unscheduled>>()
  expectTypeOf<Row<typeof quotes>>().toEqualTypeOf<Plain<Quote>>()
  expectTypeOf<Row<typeof nextSteps>>().toEqualTypeOf<Plain<NextStep>>()
  expectTypeOf<Row<typeof tasks>>().toEqualTypeOf<Plain<Task>>()
  expectTypeOf<Row<typeof emergencies>>().toEqualTypeOf<Plain<Emergency>>()
  expectTypeOf<Entry<typeof institutions>>().toEqualTypeOf<Plain<Institution>>()
  expectTypeOf<Entry<typeof people>>().toEqualTypeOf<Plain<Person>>()
  expectTypeOf<Pick<typeof trips.$inferSelect, keyof Trip>>().toEqualTypeOf<Trip>()
})

describe('values', () => {
  beforeEach(async () => {
    await freshDatabase()
    await seed()
  })

  it('are read as they were written', async () => {
    const at = new Date('1969-12-31T23:59:59.987Z')
    await db()
      .insert(sessions)
      .values({ id: 's', userId: 'u', createdAt: at, lastSeenAt: new Date(8_640_000_000_000), expiresAt: new Date(0) })
    expect(await db().select().from(sessions)).toMatchObject([
      { id: 's', userId: 'u', createdAt: at, lastSeenAt: new Date(8_640_000_000_000), expiresAt: new Date(0) },
    ])
    const row = {
      id: 'office',
      homeInstitutionId: null,
      pressOfficeName: { zz: 'z "\\ \u2028 \ud83d\ude80', 'zh-Hant': '新聞', aa: '{}' },
      sample: true,
      sampleNote: '',
    }
    await db().insert(office).values(row)
    const [read] = await db().select().from(office)
    const unset = Object.fromEntries(Object.keys(getTableColumns(office)).map((column) => [column, null]))
    expect(read).toEqual({ ...unset, ...row })
    expect(Object.keys(read!.pressOfficeName!)).toEqual(['zz', 'zh-Hant', 'aa'])
  })

  it('keep the digits of coordinates, and distinguish an empty list from null', async () => {
    const item = {
      ...defaultValues.item,
      id: 'i',
      revision: 1,
      kind: 'meeting',
      title: { en: 'T' },
      start: '2023-11-01T10:00',
      timeZone: 'Asia/Seoul',
      latitude: 37.557_192_345_678_9,
      longitude: -0.1,
      attendeeIds: [],
    } as const
    await createTrip({ ...emptyTrip, item: [item] }, 'u')
    expect(
      await db()
        .select({ latitude: items.latitude, longitude: items.longitude, attendeeIds: items.attendeeIds })
        .from(items),
    ).toEqual([{ latitude: 37.557_192_345_678_9, longitude: -0.1, attendeeIds: [] }])
  })

  it('are refused if they are not in a closed list', async () => {
    const at = new Date()
    const user = { id: 'x', email: 'x@y', name: 'X', createdAt: at }
    await expect(
      (async () =>
        db()
          .insert(users)
          .values({ ...user, officeRole: 'king' as 'staff' }))(),
    ).rejects.toThrow('office_role cannot be "king"')
  })

  it('contain an e-mail address only once, in any capitalisation', async () => {
    const at = new Date()
    const again = (async () =>
      db().insert(users).values({ id: 'x', email: ' U@Example.EDU', name: 'X', officeRole: 'none', createdAt: at }))()
    await expect(again).rejects.toSatisfy(isDuplicate)
    await db().insert(rateLimits).values({ key: 'k', points: 1, expire: at })
    expect(await db().$count(rateLimits)).toBe(1)
  })
})
