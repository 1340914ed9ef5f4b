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
  await release(planner(trip), { version, number, note: null, notify: 'none' })
}

const guide = () => accessAs(trip, 'see trip', { id: 'guide', on: 'member' })
const hour = 60 * 60_000
const noon = new Date('2026-10-20T12:00:00Z')
const later = (hours: number) => new Date(noon.getTime() + hours * hour)

describe('what a reader has not confirmed', () => {
  it('is empty before the first version, and then what changed for them since their last confirmation', async () => {
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

  it('is every change for someone who reads without travelling', async () => {
    await publishVersion()
    await acknowledge(guide(), 1)
    await changeItem(trip, 'tea', { start: '2026-11-03T16:00' })
    await publishVersion()
    expect((await readUnseen(guide()))!.changes.map(({ id }) => id)).toEqual(['tea'])
  })
})

describe('the version a reader was shown', () => {
  const changes = async () =>
    ((await readUnseen(ying(trip)))?.changes ?? []).map(({ id, fields }) => [id, ...fields.map(({ from }) => from)])

  it('is the base of the listed changes, also without a confirmation', async () => {
    await publishVersion()
    await recordShown(ying(trip), 1)
    expect(await readUnseen(ying(trip))).toMatchObject({ known: null, changes: [] })
    await changeItem(trip, 'call', { start: '2026-11-03T10:15' })
    await publishVersion()
    expect(await readUnseen(ying(trip))).toMatchObject({ seen: null, known: 1, changes: [{ id: 'call' }] })
    // Showing a version does not remove its changes from the list.
    await recordShown(ying(trip), 2)
    expect(await readUnseen(ying(trip))).toMatchObject({ known: 1, changes: [{ id: 'call' }] })
  })

  it('adds changes that were shown and not confirmed, compared with the values shown last', async () => {
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

  it('must exist', async () => {
    await publishVersion()
    expect(await recordShown(ying(trip), 2)).toBe(false)
    expect(await recordShown(ying(trip), 1)).toBe(true)
    expect(await recordShown(ying(trip), 1)).toBe(true)
  })
})

describe('confirming a version', () => {
  it('confirms earlier versions too, never decreases, and needs an existing version', async () => {
    await publishVersion()
    await publishVersion()
    expect(await acknowledge(ying(trip), 3)).toBe(false)
    await acknowledge(ying(trip), 2, noon)
    await acknowledge(ying(trip), 1, later(1))
    const [row] = (await readAcknowledgements(planner(trip))).filter(({ key }) => key === 'person ying')
    expect(row).toMatchObject({ seen: { number: 2, at: noon }, hasSeen: true, canRemind: false })
  })

  it('is expected only from people who can see the version', async () => {
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

  it('is expected from a user of the office who travels along', async () => {
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
  it('is sent to readers who have not confirmed the version, once within a day', async () => {
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

  it('is created once, even if several users remind at once', async () => {
    await publishVersion()
    const counts = await Promise.all([1, 2, 3].map(() => remind(planner(trip), 1, null, noon)))
    expect(counts.toSorted((a, b) => Number(a) - Number(b))).toEqual([0, 0, 2])
    expect(await db().$count(messages)).toBe(2)
  })

  it('can be sent at once for the next version, and no longer for an older one', async () => {
    await publishVersion()
    await remind(planner(trip), 1, ['person ying'], noon)
    await publishVersion()
    expect(await remind(planner(trip), 1, null, later(1))).toBeNull()
    expect(await remind(planner(trip), 2, ['person ying'], later(1))).toBe(1)
  })
})
