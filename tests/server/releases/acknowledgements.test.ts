import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/db/client'
import { messages } from '@/db/schema'
import { acknowledge, readUnseen, readAcknowledgements, remind } from '@/lib/server/releases/acknowledgements'
import { recordShown } from '@/lib/server/releases/shown-releases'
import { previewRelease, release } from '@/lib/server/releases/releases'
import { freshDatabase } from '../../db/engines'
import { accessAs, addUser, changeItem, openTrip, planner, ying } from './release-office'

let trip = ''
beforeEach(async () => {
  await freshDatabase()
  trip = await openTrip()
})

async function publishVersion() {
  const { version, number } = await previewRelease(planner(trip))
  await release(planner(trip), { version, number, note: null, tell: 'nobody' })
}

const guide = () => accessAs(trip, 'see trip', { id: 'guide', on: 'member' })
const hour = 60 * 60_000
const noon = new Date('2026-10-20T12:00:00Z')
const later = (hours: number) => new Date(noon.getTime() + hours * hour)

describe('what a reader has not seen yet', () => {
  it('is nothing before the first version, and then what changed for them since the one they saw last', async () => {
    expect(await readUnseen(ying(trip))).toBeNull()
    await publishVersion()
    expect(await readUnseen(ying(trip))).toMatchObject({ number: 1, seen: null, changes: [] })
    expect(await acknowledge(ying(trip), 1)).toBe(true)
    await changeItem(trip, 'call', { start: '2026-11-03T10:15', staffNotes: { en: 'another secret' } })
    await publishVersion()
    await changeItem(trip, 'tea', { start: '2026-11-03T16:00' })
    await publishVersion()
    const unseen = (await readUnseen(ying(trip)))!
    expect([unseen.number, unseen.seen, unseen.changes.map(({ id, kind }) => [id, kind])]).toEqual([
      3,
      1,
      [['call', 'moved']],
    ])
    expect(JSON.stringify(unseen)).not.toMatch(/secret|@example|1234/)
  })

  it('of someone who reads without travelling is all that changed', async () => {
    await publishVersion()
    await acknowledge(guide(), 1)
    await changeItem(trip, 'tea', { start: '2026-11-03T16:00' })
    await publishVersion()
    expect((await readUnseen(guide()))!.changes.map(({ id }) => id)).toEqual(['tea'])
  })
})

describe('what a reader was shown', () => {
  const changes = async () =>
    ((await readUnseen(ying(trip)))?.changes ?? []).map(({ id, fields }) => [id, ...fields.map(({ from }) => from)])

  it('is what changes are counted from, also without a confirmation', async () => {
    await publishVersion()
    await recordShown(ying(trip), 1)
    expect(await readUnseen(ying(trip))).toMatchObject({ known: null, changes: [] })
    await changeItem(trip, 'call', { start: '2026-11-03T10:15' })
    await publishVersion()
    expect(await readUnseen(ying(trip))).toMatchObject({ seen: null, known: 1, changes: [{ id: 'call' }] })
    // Being shown a version does not take its changes away.
    await recordShown(ying(trip), 2)
    expect(await readUnseen(ying(trip))).toMatchObject({ known: 1, changes: [{ id: 'call' }] })
  })

  it('adds changes that were shown and not confirmed, with the value that was shown last', async () => {
    await publishVersion()
    await acknowledge(ying(trip), 1)
    await changeItem(trip, 'call', { start: '2026-11-03T10:15', dress: { en: 'Formal' } })
    await publishVersion()
    await recordShown(ying(trip), 2)
    await changeItem(trip, 'call', { start: '2026-11-03T10:30' })
    await publishVersion()
    expect(await changes()).toEqual([['call', '2026-11-03T10:15', null]])
    await acknowledge(ying(trip), 2)
    expect(await changes()).toEqual([['call', '2026-11-03T10:15']])
    await acknowledge(ying(trip), 3)
    expect(await changes()).toEqual([])
  })

  it('is a version that there is', async () => {
    await publishVersion()
    expect(await recordShown(ying(trip), 2)).toBe(false)
    expect(await recordShown(ying(trip), 1)).toBe(true)
    expect(await recordShown(ying(trip), 1)).toBe(true)
  })
})

describe('saying to have seen a version', () => {
  it('holds for that version and those before, never goes back, and needs one that is there', async () => {
    await publishVersion()
    await publishVersion()
    expect(await acknowledge(ying(trip), 3)).toBe(false)
    await acknowledge(ying(trip), 2, noon)
    await acknowledge(ying(trip), 1, later(1))
    const [row] = (await readAcknowledgements(planner(trip))).filter(({ key }) => key === 'person ying')
    expect(row).toMatchObject({ seen: { number: 2, at: noon }, hasSeen: true, canRemind: false })
  })

  it('is only waited for from those who can', async () => {
    await publishVersion()
    expect(
      (await readAcknowledgements(planner(trip))).map(({ key, canSee, canRemind }) => [key, canSee, canRemind]),
    ).toEqual([
      ['person ying', true, true],
      ['person hsieh', false, false],
      ['person lin', false, false],
      ['user guide', true, true],
    ])
  })

  it('is asked of an account of the office that travels along', async () => {
    await addUser('lin', 'staff', { personId: 'lin' })
    await publishVersion()
    const lin = accessAs(trip, 'see trip', { id: 'lin', officeRole: 'staff', personId: 'lin' })
    await acknowledge(lin, 1)
    expect((await readAcknowledgements(planner(trip))).find(({ key }) => key === 'person lin')).toMatchObject({
      hasSeen: true,
    })
  })
})

describe('a reminder', () => {
  it('goes to who has not seen the version, once within a day', async () => {
    await publishVersion()
    await acknowledge(guide(), 1)
    expect(await remind(planner(trip), 1, null, noon)).toBe(1)
    expect(await remind(planner(trip), 1, null, later(23))).toBe(0)
    expect(await remind(planner(trip), 1, ['person ying'], later(23))).toBe(0)
    expect(
      (await readAcknowledgements(planner(trip), later(23))).find(({ key }) => key === 'person ying'),
    ).toMatchObject({
      canRemind: false,
      reminded: noon,
    })
    expect(await remind(planner(trip), 1, ['person ying'], later(25))).toBe(1)
    const sent = await db().select().from(messages)
    expect(sent.map(({ to }) => to.address)).toEqual(['ying@accounts.example', 'ying@accounts.example'])
    expect(sent[0]!.subject).toBe('Please confirm version 1 of the itinerary: A visit to Seoul')
    expect(sent[0]!.body).toContain(`/pocket/${trip}`)
  })

  it('is made once by however many who remind at once', async () => {
    await publishVersion()
    const counts = await Promise.all([1, 2, 3].map(() => remind(planner(trip), 1, null, noon)))
    expect(counts.toSorted((a, b) => Number(a) - Number(b))).toEqual([0, 0, 2])
    expect(await db().$count(messages)).toBe(2)
  })

  it('of the next version may follow at once; of one that is out no more none is made', async () => {
    await publishVersion()
    await remind(planner(trip), 1, ['person ying'], noon)
    await publishVersion()
    expect(await remind(planner(trip), 1, null, later(1))).toBeNull()
    expect(await remind(planner(trip), 2, ['person ying'], later(1))).toBe(1)
  })
})
