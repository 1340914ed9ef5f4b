import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/db/client'
import { dismissals, trips } from '@/db/schema'
import { isFullDay } from '@/lib/domain/time/day'
import { knownRegions } from '@/lib/domain/checks/region'
import { readDismissals, dismiss, restore } from '@/lib/server/checks/dismissals'
import { countFindings, maxReadPerPage } from '@/lib/server/checks/check-counts'
import { hasFinding, keysOf, readChecks } from '@/lib/server/checks/checks'
import { historyOf } from '@/lib/server/platform/change-log'
import { calendarsFor, holidaysOf } from '@/lib/server/checks/holidays'
import { editTrip } from '@/lib/server/trip/edit-trip'
import { loadTrip } from '@/lib/server/trip/load-trip'
import { change, find } from '@/lib/domain/trip/edit'
import { freshDatabase } from '../../db/engines'
import { accessTo, storeKorea, storeUser } from '../report/report-office'

const now = new Date('2023-10-15T00:00:00Z')
const today = '2023-10-15'
const korea = async () => {
  await storeUser('u')
  await storeUser('w')
  return accessTo(await storeKorea(), 'edit trip')
}

beforeEach(freshDatabase)

describe('a dismissed warning', () => {
  it('is stored with reason, user and time, recorded in the history, and can be restored', async () => {
    const access = await korea()
    const key = keysOf((await loadTrip(access.tripId))!, today)[0]!
    await dismiss(access, key, 'Two groups', now)
    expect(await readDismissals(access)).toEqual([{ key, reason: 'Two groups', by: 'U', at: now.toISOString() }])
    await restore(access, key)
    await restore(access, key)
    expect(await readDismissals(access)).toEqual([])
    const { changes } = await historyOf(access.tripId)
    expect(changes.map(({ verb, userName }) => [verb, userName])).toEqual([
      ['take back', 'U'],
      ['set aside', 'U'],
      ['create', null],
    ])
    expect(changes[0]!.inverse).toEqual({ do: 'set aside', key, reason: 'Two groups' })
  })

  it('has the newest reason, and replaces dismissals of an earlier state of the same warning', async () => {
    const access = await korea()
    await dismiss(access, 'overlap item:a item:b 1', 'First', now)
    await dismiss(accessTo(access.tripId, 'edit trip', 'w'), 'overlap item:a item:b 1', 'Second', now)
    expect(await readDismissals(access)).toMatchObject([{ reason: 'Second', by: 'W' }])
    await dismiss(access, 'overlap item:a item:b 2', 'Third', now)
    await dismiss(access, 'overlap item:a item:c 1', 'Other', now)
    expect((await readDismissals(access)).map(({ reason }) => reason).sort()).toEqual(['Other', 'Third'])
    expect(await db().$count(dismissals)).toBe(2)
  })

  it('must be a warning of the trip, and is deleted with the trip', async () => {
    const access = await korea()
    const key = keysOf((await loadTrip(access.tripId))!, today)[0]!
    expect(await hasFinding(access, key, now)).toBe(true)
    expect(await hasFinding(access, `${key}x`, now)).toBe(false)
    await dismiss(access, key, 'So be it', now)
    await db().delete(trips)
    expect(await db().$count(dismissals)).toBe(0)
  })
})

describe('the number of warnings in the list of trips', () => {
  it('follows changes of the trip, dismissals and restored warnings', async () => {
    const access = await korea()
    const count = async () => {
      const { id, version, record } = (await loadTrip(access.tripId))!
      const { broken, unwise, missing } = (await countFindings([{ id, version }], today)).counts.get(id)!
      return { record, count: broken + unwise + missing }
    }
    const before = await count()
    const keys = keysOf((await loadTrip(access.tripId))!, today)
    expect(before.count).toBe(keys.length)
    expect(keys.length).toBeGreaterThan(0)
    await dismiss(access, keys[0]!, 'So be it', now)
    expect((await count()).count).toBe(keys.length - 1)
    await restore(access, keys[0]!)
    expect((await count()).count).toBe(keys.length)
    // One warning more: a visit whose day is no longer known.
    const visit = before.record.visit[0]!
    const saved = await editTrip(
      access.tripId,
      change('visit', find(before.record, 'visit', visit.id)!, { day: null, lastDay: null }),
      'u',
    )
    expect(saved.ok).toBe(true)
    const after = keysOf((await loadTrip(access.tripId))!, today)
    expect(after.filter((key) => key.startsWith('no day '))).toHaveLength(1)
    expect((await count()).count).toBe(after.length)
  })

  it('reads only a few trips per page, and returns those that were not counted', async () => {
    const { tripId } = await korea()
    const { version } = (await loadTrip(tripId))!
    const many = Array.from({ length: maxReadPerPage + 3 }, (_, i) => ({ id: i === 0 ? tripId : `none${i}`, version }))
    const { counts, uncounted } = await countFindings(many, '2023-10-16')
    expect([...counts.keys()]).toEqual([tripId])
    expect(uncounted).toEqual(many.slice(maxReadPerPage))
  })
})

describe('public holidays', () => {
  it('are those of the countries of the trip, in its years, in all available languages', async () => {
    const access = await korea()
    const { calendars } = await readChecks(access)
    expect(Object.keys(calendars)).toEqual(['KR'])
    expect(calendars.KR!.holidays['2023-10-09']).toEqual({ ko: '한글날', en: 'Hangul Day' })
    expect(Object.keys(calendars.KR!.holidays).every((day) => isFullDay(day) && day.startsWith('2023'))).toBe(true)
  })

  it('include regional holidays, holidays of several days, and substitute days', () => {
    expect(holidaysOf('AU', 'QLD', 2026)['2026-10-05']).toEqual({ en: "King's Birthday" })
    expect(holidaysOf('AU', null, 2026)['2026-10-05']).toBeUndefined()
    // A holiday that begins in the evening closes no office.
    expect(holidaysOf('AU', 'QLD', 2026)['2026-12-24']).toBeUndefined()
    expect(['2026-09-24', '2026-09-25', '2026-09-26'].map((day) => holidaysOf('KR', null, 2026)[day]?.ko)).toEqual([
      '추석',
      '추석',
      '추석',
    ])
    expect(holidaysOf('TW', null, 2026)['2026-04-06']).toMatchObject({ 'zh-Hant': '淸明節（補假）' })
    expect(holidaysOf('JP', null, 2026)['2026-11-03']).toEqual({ ja: '文化の日', en: 'Culture Day' })
    expect(holidaysOf('ZZ', null, 2026)).toEqual({})
  })

  it('have a calendar for every region of a known city', async () => {
    const { default: Holidays } = await import('date-holidays')
    for (const [country, regions] of Object.entries(knownRegions)) {
      const states = Object.keys(new Holidays().getStates(country) ?? {})
      expect(
        regions.filter((region) => !states.includes(region)),
        country,
      ).toEqual([])
    }
  })

  it('are not computed for centuries', async () => {
    const { tripId } = await korea()
    const { record, directory } = (await loadTrip(tripId))!
    const long = {
      ...record,
      trip: { ...record.trip, start: '1926', end: '2026' },
      visit: record.visit.map((visit, i) => ({ ...visit, day: `${1950 + i}` })),
    }
    const years = new Set(Object.keys(calendarsFor(long, directory).KR!.holidays).map((day) => day.slice(0, 4)))
    expect(years.size).toBeLessThanOrEqual(3)
  })
})
