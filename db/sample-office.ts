import { count } from 'drizzle-orm'
import { addDays, daysBetween } from '../lib/domain/time/day'
import type { OfficeRole, TripRole } from '../lib/domain/access/roles'
import { shiftTrip } from '../lib/domain/trip/trip-copy'
import { checkTripFile, type TripFile } from '../lib/domain/trip/trip-file'
import type { TripRecord } from '../lib/domain/trip/trip-record'
import { dayOf, momentAt } from '../lib/domain/time/wall-time'
import { hashPassword } from '../lib/server/users/password'
import { freeze } from '../lib/server/releases/release-record'
import { storeTripFile } from '../lib/server/trips/trip-import'
import { db } from './client'
import korea from './sample/korea.trip.json'
import osaka from './sample/osaka.trip.json'
import { koreaSheet, osakaSheet, withSheet } from './sample/emergency'
import { withKoreaTexts } from './sample/korea-texts'
import queensland from './sample/queensland.trip.json'
import { addSamplePhoto, publishSampleReport, submitSampleReport } from './sample/reports'
import { sampleAccounts, type SampleAccount } from './sample/accounts'
import { koreaPromises, osakaPromises, withPromises } from './sample/promises'
import { changes, institutions, memberNotes, office, people, reportRevisions, tripRoles, trips, users } from './schema'
import { run, transact } from './transact'
import { readDirectory, readRecord } from './trip-read'

export { sampleAccounts, type SampleAccount } from './sample/accounts'

// The sample office. The visits are real ones from public news; two are moved to about now, and rooms, times, bookings,
// talking points, notes and phone numbers are invented, as every page of a sample trip says. Each trip has one release,
// without messages, so that members can see it. Osaka begins the day before the seeding, so that one trip is under way.
// The report on Korea is published in both languages, that on Osaka in review, and that on Queensland not started.

/** When the sample article appeared: a few days after the visit. */
const afterKorea = new Date('2023-11-09T02:00:00Z')

/** Fills an empty, migrated installation. The same `now` makes the same office. @throws if there is a user already */
export async function seedSampleOffice(now = new Date()): Promise<void> {
  const [row] = await db().select({ users: count() }).from(users)
  if (row && row.users > 0) throw new Error('The sample office is only for an empty installation')
  const newId = ids()
  const way = { userId: null, at: now, newId }

  const past = await storeTripFile(checked(korea), {
    ...way,
    prepare: (record) =>
      withPromises(withSheet(withKoreaTexts(record), 'korea', koreaSheet), 'korea', koreaPromises, now),
  })
  await db()
    .insert(office)
    .values({
      id: 'office',
      homeInstitutionId: past.record.trip.homeId,
      pressOfficeName: { en: 'Office of International Affairs', 'zh-Hant': '國際事務處' },
      lightColour: '#8a1c2c',
      darkColour: '#f08a93',
      sample: true,
      isHistoryShared: true,
    })
  const soon = dayOf(momentAt(now, 'Asia/Taipei'))
  const coming = await storeTripFile(checked(queensland), {
    ...way,
    prepare: (record) => startingOn(record, mondayAfter(addDays(soon, 16))),
  })
  const today = dayOf(momentAt(now, 'Asia/Tokyo'))
  const underWay = await storeTripFile(checked(osaka), {
    ...way,
    prepare: (record) =>
      withPromises(withSheet(startingOn(record, addDays(today, -1)), 'osaka', osakaSheet), 'osaka', osakaPromises, now),
  })

  // The member travels on the trip under way and the coming one.
  const going = new Set(coming.record.member.map(({ personId }) => personId))
  const personId = underWay.record.member.find((member) => going.has(member.personId))?.personId ?? null
  const accounts = await Promise.all(
    sampleAccounts.map(async ({ email, password, role, name }) => ({
      id: newId(),
      role,
      email,
      name,
      passwordHash: await hashPassword(password),
      officeRole: officeRoleOf(role),
      personId: role === 'member' ? personId : null,
      createdAt: now,
    })),
  )
  const userIdOf = (role: SampleAccount['role']) => {
    const account = accounts.find((one) => one.role === role)
    if (!account) throw new Error(`There is no sample account with the role ${role}`)
    return account.id
  }
  const give = (tripId: string, to: SampleAccount['role'], role: TripRole) => ({ tripId, userId: userIdOf(to), role })
  for (const { id } of [past, coming, underWay]) await publishVersion(id, now, newId)
  const published = { now: afterKorea, newId }
  await addSamplePhoto(past.id, published)
  await publishSampleReport(past.id, { en: 'korea-2023', 'zh-Hant': 'korea-2023-zh' }, published)
  await submitSampleReport(underWay.id, { now, newId })
  // Last and in one transaction: an office without accounts is the result of an interrupted seeding.
  await transact(db(), function* (tx) {
    yield* run(tx.insert(users).values(accounts.map(({ role: _, ...user }) => user)))
    yield* run(
      tx
        .insert(tripRoles)
        .values([
          ...[past, coming, underWay].map(({ id }) => give(id, 'member', 'member')),
          give(coming.id, 'editor', 'editor'),
        ]),
    )
    yield* run(tx.insert(memberNotes).values(noteFrom(past, userIdOf('member'))))
  })
}

function startingOn(record: TripRecord, day: string): TripRecord {
  const { start } = record.trip
  return start === null ? record : shiftTrip(record, daysBetween(start, day))
}

// A note that a member took at a meeting and shared with staff.
function noteFrom({ id: tripId, record }: { id: string; record: TripRecord }, userId: string) {
  const at = new Date('2023-11-01T03:10:00Z')
  return {
    id: 'sample-note-1',
    tripId,
    userId,
    visitId: record.visit[0]?.id ?? null,
    itemId: null,
    writtenAt: at,
    sharedAt: at,
    revision: 1,
    text:
      'Invented for the sample office: they would like a list of our courses in English ' +
      'before the end of the year.',
  }
}

async function publishVersion(tripId: string, now: Date, newId: () => string): Promise<void> {
  await transact(db(), function* (tx) {
    const stored = yield* readRecord(tx, tripId)
    if (!stored) throw new Error(`There is no trip ${tripId}`)
    const { version, record } = stored
    const whole = { id: tripId, version, record, directory: yield* readDirectory(tx, record) }
    yield* freeze(
      tx,
      whole,
      { number: 1, note: 'Sample office: the first version, as it was loaded.', userId: null },
      now,
      newId,
    )
  })
}

/** Deletes the data of an interrupted seeding. Without accounts, no user can have entered anything. */
export async function clearInterruptedSeeding(): Promise<boolean> {
  if ((await db().$count(users)) > 0 || (await db().$count(trips)) === 0) return false
  await transact(db(), function* (tx) {
    for (const table of [changes, reportRevisions, trips, office, people, institutions]) yield* run(tx.delete(table))
  })
  return true
}

function officeRoleOf(role: SampleAccount['role']): OfficeRole {
  return role === 'administrator' || role === 'staff' ? role : 'none'
}

function checked(data: unknown): TripFile {
  const reading = checkTripFile(data)
  if (!reading.ok) throw new Error(`A sample trip is wrong: ${JSON.stringify(reading.problems)}`)
  return reading.file
}

function mondayAfter(day: string): string {
  return addDays(day, (8 - new Date(`${day}T00:00Z`).getUTCDay()) % 7)
}

// Deterministic ids, so that a URL noted in one installation leads to the same trip in another.
function ids(): () => string {
  let last = 0
  return () => `sample-${String((last += 1)).padStart(4, '0')}`
}
