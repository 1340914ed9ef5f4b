import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/db/client'
import { office, people, trips, visits } from '@/db/schema'
import { defaultValues } from '@/lib/domain/trip/entity-fields'
import { addPerson } from '@/lib/server/directory/people'
import { allowLookup } from '@/lib/server/directory/look-up'
import { readNameChecks } from '@/lib/server/name-check/name-check-view'
import { readReleased, readToPrint, readTrip } from '@/lib/server/releases/read-trip'
import { previewRelease, release, versionOf } from '@/lib/server/releases/releases'
import { editTrip } from '@/lib/server/trip/edit-trip'
import { loadTrip } from '@/lib/server/trip/load-trip'
import { exportTripJson } from '@/lib/server/trips/trip-files'
import { readLastTimes } from '@/lib/server/visits/previous-visit'
import { freshDatabase } from '../../db/engines'
import { accessAs, addUser } from '../releases/release-office'
import { accessTo, storeKorea, storeUser } from '../report/report-office'

// An editor without a role in the office can add any person of the directory to their trip, and any institution.

const secret = { email: 'stranger@secret.example', phone: '+886 2 1111 2222' }
let tripId = ''
let strangerId = ''

const editor = () => accessAs(tripId, 'edit trip', { id: 'ed', on: 'editor' })
const writer = () => accessAs(tripId, 'write report', { id: 'ed', on: 'editor' })
const member = () => accessAs(tripId, 'see trip', { id: 'mem', on: 'member' })
const staff = () => accessTo(tripId, 'edit trip', 'u')

beforeEach(async () => {
  await freshDatabase()
  await storeUser('u')
  tripId = await storeKorea()
  await addUser('ed', 'none', { on: { tripId, role: 'editor' } })
  await addUser('mem', 'none', { on: { tripId, role: 'member' } })
  const stranger = { ...defaultValues.person, name: { full: { en: 'Ada Stranger' } }, languages: [], ...secret }
  const { id } = await addPerson({ viewer: staff().viewer } as Parameters<typeof addPerson>[0], stranger)
  strangerId = id
})

/** The editor adds the stranger to the delegation, as its coordinator, and as a host. */
async function addStranger(personId = strangerId): Promise<void> {
  const { record } = (await loadTrip(tripId))!
  const [visit] = record.visit
  const one = { ...defaultValues.member, personId, role: 'coordinator' as const }
  for (const edit of [
    { do: 'add', noun: 'member', id: crypto.randomUUID(), values: one },
    {
      do: 'add',
      noun: 'host',
      id: crypto.randomUUID(),
      values: { ...defaultValues.host, personId, visitId: visit!.id },
    },
  ] as const)
    expect(await editTrip(tripId, edit, 'ed')).toMatchObject({ ok: true })
}

async function publish(access = staff()) {
  const { version, number } = await previewRelease(access)
  expect(await release(access, { version, number, note: null, notify: 'none' })).toMatchObject({ ok: true })
}

describe('the e-mail and phone of a person whom an editor did not enter', () => {
  it('are not in anything that the editor reads of the trip', async () => {
    await addStranger()
    const read = [
      await readTrip(editor()),
      await versionOf(editor(), 'draft'),
      await readToPrint(editor(), 'draft'),
      await exportTripJson(editor()),
      await readNameChecks(writer(), 'en'),
      await previewRelease(editor()),
    ]
    for (const one of read) {
      expect(JSON.stringify(one)).toContain('Ada Stranger')
      expect(JSON.stringify(one)).not.toMatch(/secret\.example|1111 2222/)
    }
    expect(JSON.stringify(await readTrip(staff()))).toContain(secret.email)
  })

  it('appear on phones after a release by the office, but not after a release by the editor', async () => {
    await addStranger()
    await publish(editor())
    for (const access of [editor(), member()]) {
      expect(JSON.stringify(await readReleased(access))).not.toContain(secret.phone)
      expect(JSON.stringify(await readToPrint(access, 'released'))).not.toContain(secret.phone)
    }
    await publish()
    expect(JSON.stringify(await readReleased(member()))).toContain(secret.phone)
    await publish(editor())
    expect(JSON.stringify(await readReleased(member()))).toContain(secret.phone)
  })

  it('are shown to the editor who entered them, and those of other hosts remain on phones', async () => {
    const own = await addPerson(editor(), {
      ...defaultValues.person,
      name: { full: { en: 'Own Guest' } },
      languages: [],
      email: 'guest@own.example',
      phone: '+82 2 3333 4444',
    })
    await addStranger(own.id)
    const known = (await loadTrip(tripId))!.record.host.find(({ personId }) => personId !== own.id)!.personId!
    await db().update(people).set({ phone: '+82 2 5555 6666' }).where(eq(people.id, known))
    expect(JSON.stringify(await readTrip(editor()))).toMatch(/guest@own\.example.*3333 4444|3333 4444.*guest@own/)
    await publish(editor())
    expect(JSON.stringify(await readReleased(member()))).toMatch(/3333 4444/)
    expect(JSON.stringify(await readReleased(member()))).toMatch(/5555 6666/)
  })
})

it('the directory cannot be copied by looking up names', async () => {
  const lookUp = (officeRole: 'none' | 'staff') =>
    allowLookup({ viewer: accessAs(tripId, 'see trip', { id: 'ed', officeRole }).viewer } as Parameters<
      typeof allowLookup
    >[0])
  const answers: boolean[] = []
  for (let i = 0; i < 101; i++) answers.push(await lookUp('none'))
  expect(answers.filter(Boolean)).toHaveLength(100)
  expect(await lookUp('staff')).toBe(true)
})

describe('what happened at the previous visit', () => {
  beforeEach(async () => {
    const earlier = await storeKorea()
    await db().update(trips).set({ startsOn: '2019-05-01', endsOn: '2019-05-05' }).where(eq(trips.id, earlier))
    await db()
      .update(visits)
      .set({ day: '2019-05-02', outcomes: [{ en: 'A secret outcome' }] })
      .where(eq(visits.tripId, earlier))
  })

  const isShown = async (access: ReturnType<typeof editor> | ReturnType<typeof member>) =>
    JSON.stringify(await readLastTimes(access, (await loadTrip(tripId))!)).includes('A secret outcome')

  it('is shown only to users who may see that trip', async () => {
    expect([await isShown(staff()), await isShown(editor()), await isShown(member())]).toEqual([true, false, false])
  })

  it('is shown to all readers of the trip if the office decides so', async () => {
    await db().update(office).set({ isHistoryShared: true })
    expect([await isShown(staff()), await isShown(editor()), await isShown(member())]).toEqual([true, true, true])
  })
})
