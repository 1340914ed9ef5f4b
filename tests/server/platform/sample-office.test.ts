import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/db/client'
import { sampleAccounts, seedSampleOffice } from '@/db/sample-office'
import {
  institutions,
  memberNotes,
  messages,
  office,
  people,
  releases,
  reportRevisions,
  reports,
  tripRoles,
  trips,
  users,
} from '@/db/schema'
import { findingsOf } from '@/lib/domain/checks/checks'
import { clashes } from '@/lib/domain/checks/clash'
import { instantOf } from '@/lib/domain/time/wall-time'
import { isPassword } from '@/lib/server/users/password'
import { loadTrip } from '@/lib/server/trip/load-trip'
import { freshDatabase } from '../../db/engines'

const now = new Date('2026-03-11T04:00:00Z')

beforeEach(freshDatabase)

describe('the sample office', () => {
  it('has one home institution for its three trips: one past, one current, one future', async () => {
    await seedSampleOffice(now)
    const rows = await db().select().from(trips).orderBy(trips.startsOn)
    expect(rows.map(({ startsOn, endsOn }) => [startsOn, endsOn])).toEqual([
      ['2023-10-31', '2023-11-04'],
      ['2026-03-10', '2026-03-13'],
      ['2026-03-30', '2026-04-05'],
    ])
    const [officeRow] = await db().select().from(office)
    expect(officeRow?.sample).toBe(true)
    expect(new Set(rows.map(({ homeId }) => homeId))).toEqual(new Set([officeRow?.homeInstitutionId]))
    const names = (await db().select().from(institutions)).map(({ name }) => name.en)
    expect(names.filter((name) => name === 'National Taiwan Normal University')).toHaveLength(1)
  })

  it('has one person entry for a traveller of two trips', async () => {
    await seedSampleOffice(now)
    const liu = (await db().select().from(people)).filter(({ name }) => name.full.en === 'Yi-De Liu')
    expect(liu).toHaveLength(1)
    const [member] = (await db().select().from(users)).filter(({ email }) => email.startsWith('member'))
    expect(member?.personId).toBe(liu[0]?.id)
  })

  it('has items before and after now on the current trip', async () => {
    await seedSampleOffice(now)
    const rows = await db().select().from(trips).orderBy(trips.startsOn)
    const trip = await loadTrip(rows[1]!.id)
    const starts = trip!.record.item
      .filter(({ start }) => start.startsWith('2026-03-11'))
      .map(({ start, timeZone }) => instantOf(start, timeZone).instant.getTime())
    expect(starts.some((at) => at < now.getTime())).toBe(true)
    expect(starts.some((at) => at > now.getTime())).toBe(true)
  })

  it('has a full programme of five days, with one overlap, a provisional and a cancelled item', async () => {
    await seedSampleOffice(now)
    const rows = await db().select().from(trips).orderBy(trips.startsOn)
    const { record } = (await loadTrip(rows[0]!.id))!
    expect(new Set(record.item.map(({ start }) => start.slice(0, 10))).size).toBe(5)
    expect(clashes(record).map(({ check }) => check)).toEqual(['overlap'])
    expect(new Set(record.item.map(({ status }) => status))).toEqual(new Set(['confirmed', 'provisional', 'cancelled']))
  })

  it('has published each itinerary once, without sending mail', async () => {
    await seedSampleOffice(now)
    const all = await db().select().from(releases)
    expect(all.map(({ number, releasedAt }) => [number, releasedAt])).toEqual([
      [1, now],
      [1, now],
      [1, now],
    ])
    for (const { tripId, record } of all) expect(record).toEqual((await loadTrip(tripId))!.record)
    expect(await db().$count(messages)).toBe(0)
  })

  it('has emergency sheets of a past and the current trip, with public or clearly invented numbers', async () => {
    await seedSampleOffice(now)
    const rows = await db().select().from(trips).orderBy(trips.startsOn)
    for (const row of rows.slice(0, 2)) {
      const { record, directory } = (await loadTrip(row.id))!
      expect(
        findingsOf({ record, directory, today: row.startsOn!, calendars: {} }).filter(
          ({ check }) => check === 'no duty phone' || check === 'no emergency line',
        ),
      ).toEqual([])
      for (const { phone, note } of record.emergency)
        expect(/^1\d\d$/.test(phone!) || note!.en!.includes('Invented')).toBe(true)
      for (const { personId } of record.host)
        expect(Object.keys(directory.people[personId!]!.name.spoken ?? {})).toContain('zh-Hant')
    }
    expect(rows[0]!.id).toBe('sample-0055')
    expect(await db().select().from(memberNotes)).toMatchObject([
      { tripId: rows[0]!.id, sharedAt: new Date('2023-11-01T03:10:00Z'), settledAt: null },
    ])
  })

  it('has a report published in two languages with a photo, one in review, and none of one trip', async () => {
    await seedSampleOffice(now)
    const rows = await db().select().from(trips).orderBy(trips.startsOn)
    const written = await db().select().from(reports).orderBy(reports.tripId, reports.language)
    const stateOf = (at: number) =>
      written.filter(({ tripId }) => tripId === rows[at]!.id).map(({ language, state }) => [language, state])
    expect([stateOf(0), stateOf(1), stateOf(2)]).toEqual([
      [
        ['en', 'published'],
        ['zh-Hant', 'published'],
      ],
      [['en', 'in review']],
      [],
    ])
    const published = await db().select().from(reportRevisions).orderBy(reportRevisions.language)
    expect(published.map(({ slug, photos }) => [slug, photos?.map(({ credit }) => credit)])).toEqual([
      ['korea-2023', ['Attaché sample data, CC0 1.0']],
      ['korea-2023-zh', ['Attaché sample data, CC0 1.0']],
    ])
    // A Chinese article contains no English sentence.
    for (const { text } of published[1]!.body) expect(text).not.toMatch(/[a-z]+ [a-z]+ [a-z]+ [a-z]+/)
  })

  it('has an account with a valid password for each role', async () => {
    await seedSampleOffice(now)
    const rows = await db().select().from(users)
    for (const { email, password } of sampleAccounts) {
      expect(password.length).toBeGreaterThanOrEqual(10)
      const [user] = rows.filter((row) => row.email === email)
      expect(await isPassword(password, user!.passwordHash)).toBe(true)
    }
    expect(await db().$count(tripRoles)).toBe(4)
  })

  it('is identical for the same moment, and cannot be created twice', async () => {
    await seedSampleOffice(now)
    await expect(seedSampleOffice(now)).rejects.toThrow('empty installation')
    const first = await contents()
    await freshDatabase()
    await seedSampleOffice(now)
    expect(await contents()).toEqual(first)
  })
})

async function contents(): Promise<unknown> {
  const all = await db().select().from(trips).orderBy(trips.id)
  return Promise.all(all.map(({ id }) => loadTrip(id)))
}
