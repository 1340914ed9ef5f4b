import { eq } from 'drizzle-orm'
import { beforeEach, expect, it } from 'vitest'
import { db } from '@/db/client'
import { messages, nextSteps, tripRoles, users } from '@/db/schema'
import { defaultValues } from '@/lib/domain/trip/entity-fields'
import type { Edit } from '@/lib/domain/trip/edit'
import type { Trip, Values } from '@/lib/domain/trip/trip-record'
import { listPromises, setPromiseStatus } from '@/lib/server/follow-up/promises'
import { queueReminders } from '@/lib/server/follow-up/reminders'
import { deleteTripUnchecked } from '@/lib/server/trip/delete-trip'
import { editTrip } from '@/lib/server/trip/edit-trip'
import { loadTrip } from '@/lib/server/trip/load-trip'
import { listColleagues } from '@/lib/server/trip/colleagues'
import { restoreTripUnchecked } from '@/lib/server/trip/restore-trip'
import { createTrip } from '@/lib/server/trip/create-trip'
import { readLastTimes } from '@/lib/server/visits/previous-visit'
import { freshDatabase } from '../../db/engines'
import { emptyTrip, seed } from '../../db/seed'
import type { OfficeRole } from '@/lib/domain/access/roles'
import type { OfficeAccess } from '@/lib/server/access/access'
import { accessTo } from '../report/report-office'

const officeAccess = (id: string, officeRole: OfficeRole = 'staff') => {
  const { viewer } = accessTo('', 'see trip', id)
  return { viewer: { ...viewer, officeRole } } as OfficeAccess<'see trips'>
}

const today = '2026-11-16'

beforeEach(async () => {
  await freshDatabase()
  await seed()
})

async function tripWith(
  steps: Partial<Values<'nextStep'>>[],
  visits: string[] = ['host'],
  start = '2026-10-01',
  more: Partial<Trip> = {},
) {
  const made = await createTrip({ ...emptyTrip, trip: { ...emptyTrip.trip, start, ...more } }, 'u')
  if (!made.ok) throw new Error(made.code)
  const add = (noun: 'visit' | 'nextStep', id: string, values: object) =>
    editTrip(made.id, { do: 'add', noun, id, values: { ...defaultValues[noun], ...values } } as Edit, 'u')
  for (const [i, institutionId] of visits.entries())
    await add('visit', `${made.id} v${i}`, { institutionId, day: start })
  for (const [i, step] of steps.entries())
    await add('nextStep', `${made.id} s${i}`, {
      text: { en: `promise ${i}` },
      ...step,
      ...(step.visitId && { visitId: `${made.id} ${step.visitId}` }),
    })
  return made.id
}

const said = (lines: readonly { text: { readonly [tag: string]: string } }[]) => lines.map(({ text }) => text.en)

it('lists the promises of all trips by view, the overdue ones first, without those that are closed', async () => {
  await tripWith([
    { text: { en: 'no date' }, side: 'both' },
    { text: { en: 'late' }, due: '2026-11-01', ownerId: 'u', visitId: 'v0' },
    { text: { en: 'theirs' }, due: '2026-12-01', side: 'theirs' },
    { text: { en: 'kept' }, status: 'done' },
    { text: { en: 'dropped' }, status: 'dropped', reason: { en: 'no funds' } },
  ])
  const list = (view: 'mine' | 'ours' | 'theirs' | 'all', isClosed = false) =>
    listPromises(officeAccess('u'), { view, isClosed, today })
  const all = await list('all')
  expect(said(all.lines)).toEqual(['late', 'theirs', 'no date'])
  expect(all.counts).toEqual({ mine: 1, ours: 2, theirs: 2, all: 3, late: 1 })
  expect(all.lines[0]).toMatchObject({ institution: { id: 'host' }, colleague: 'U' })
  expect(said((await list('mine')).lines)).toEqual(['late'])
  expect(said((await list('ours')).lines)).toEqual(['late', 'no date'])
  expect(said((await list('theirs')).lines)).toEqual(['theirs', 'no date'])
  expect(new Set(said((await list('all', true)).lines))).toEqual(new Set(['dropped', 'kept']))
})

it('lists for a planner without an office role only the promises of their trips', async () => {
  const mine = await tripWith([{ text: { en: 'mine' } }])
  const other = await tripWith([{ text: { en: 'of others' } }])
  await db().update(users).set({ officeRole: 'none' }).where(eq(users.id, 'v'))
  await db()
    .insert(tripRoles)
    .values([
      { tripId: mine, userId: 'v', role: 'editor' },
      { tripId: other, userId: 'v', role: 'member' },
    ])
  const access = officeAccess('v', 'none')
  expect(await listPromises(access, { view: 'all', today })).toMatchObject({
    lines: [{ text: { en: 'mine' } }],
    counts: { all: 1 },
  })
  expect(await listColleagues(accessTo(mine, 'edit trip'))).toEqual([
    { id: 'u', name: 'U' },
    { id: 'v', name: 'V' },
  ])
  expect(await listColleagues(accessTo(other, 'edit trip'))).toEqual([{ id: 'u', name: 'U' }])
})

it('closes a promise by an edit of its trip, with the reason if it is dropped', async () => {
  const tripId = await tripWith([{}])
  const access = accessTo(tripId, 'edit trip')
  expect(await setPromiseStatus(access, `${tripId} s0`, 'dropped', 'no funds')).toBe('done')
  const step = async () => (await loadTrip(tripId))!.record.nextStep[0]
  expect(await step()).toMatchObject({ status: 'dropped', reason: { en: 'no funds' }, revision: 2 })
  expect(await setPromiseStatus(access, `${tripId} s0`, 'open', '')).toBe('done')
  expect(await step()).toMatchObject({ status: 'open', reason: null })
  const other = await tripWith([{}])
  await expect(setPromiseStatus(access, `${other} s0`, 'done', '')).rejects.toThrow('not found')
})

it('reminds each owner at most once a day, of all that is due soon or overdue', async () => {
  await tripWith([
    { text: { en: 'due today' }, due: today, ownerId: 'u', visitId: 'v0' },
    { text: { en: 'in three days' }, due: '2026-11-19', ownerId: 'u' },
    { text: { en: 'next month' }, due: '2026-12-24', ownerId: 'u' },
    { text: { en: 'kept' }, due: today, ownerId: 'u', status: 'done' },
    { text: { en: 'no reason today' }, due: '2026-11-19', ownerId: 'v' },
  ])
  expect(await queueReminders(today)).toBe(1)
  expect(await queueReminders(today)).toBe(0)
  const [mail, ...others] = await db().select().from(messages)
  expect(others).toEqual([])
  expect(mail).toMatchObject({ userId: 'u', tripId: null, subject: '2 promises due' })
  expect(mail!.body).toMatch(/due today\n {2}Hanyang University\n {2}due [^]*in three days[^]*\/promises/)
  expect(mail!.body).not.toMatch(/next month|kept|no reason/)
  await db().update(users).set({ disabledAt: new Date() }).where(eq(users.id, 'u'))
  expect(await queueReminders('2026-11-23')).toBe(0)
})

it('keeps a promise when its visit or its owner is deleted', async () => {
  const tripId = await tripWith([{ visitId: 'v0', ownerId: 'v' }])
  await editTrip(tripId, { do: 'remove', noun: 'visit', id: `${tripId} v0`, revision: 1 }, 'u')
  await deleteTripUnchecked(tripId, 'u')
  await db().delete(users).where(eq(users.id, 'v'))
  expect(await restoreTripUnchecked(tripId, 'u')).toMatchObject({ ok: true })
  expect(await db().select().from(nextSteps)).toMatchObject([{ visitId: null, ownerId: null }])
  const unknown = { do: 'change', noun: 'nextStep', id: `${tripId} s0`, from: { ownerId: null }, to: { ownerId: 'x' } }
  expect(await editTrip(tripId, unknown as Edit, 'u')).toEqual({ ok: false, code: 'unknown reference' })
})

it('tells the next briefing what was kept and what is open, of that institution only', async () => {
  await tripWith(
    [{ text: { en: 'long open' } }, { text: { en: 'kept long ago' }, status: 'done' }],
    ['host'],
    '2025-03-01',
  )
  await tripWith(
    [
      { text: { en: 'open' }, visitId: 'v0' },
      { text: { en: 'kept' }, visitId: 'v0', status: 'done' },
      { text: { en: 'dropped' }, visitId: 'v0', status: 'dropped' },
      { text: { en: 'of another' }, visitId: 'v1' },
      { text: { en: 'of the whole trip' } },
    ],
    ['host', 'home'],
  )
  const next = await tripWith([], ['host'], '2027-01-01')
  const last = await readLastTimes(accessTo(next, 'see trip'), (await loadTrip(next))!)
  expect(said(last.host!.promised)).toEqual(['kept', 'long open', 'open'])
  expect(last.host!.promised[0]).toMatchObject({ side: 'ours', status: 'done' })
})

it('tells the next briefing of the visit that they paid us, and that for guests of our visit to them', async () => {
  const theirs = { direction: 'incoming', guestId: 'host' } as const
  await tripWith([{ text: { en: 'on our visit' }, visitId: 'v0' }], ['host'], '2025-03-01')
  const guests = await tripWith([{ text: { en: 'on theirs' }, visitId: 'v0' }], ['home'], '2026-03-01', theirs)
  await tripWith([{ text: { en: 'to others' } }], ['home'], '2026-06-01', { direction: 'incoming', guestId: null })
  const lastTimes = async (id: string) => readLastTimes(accessTo(id, 'see trip'), (await loadTrip(id))!)

  const outgoing = await lastTimes(await tripWith([], ['host'], '2027-01-01'))
  expect(Object.keys(outgoing)).toEqual(['host'])
  expect(outgoing.host).toMatchObject({ tripId: guests, direction: 'incoming', day: '2026-03-01' })
  expect(said(outgoing.host!.promised)).toEqual(['on our visit', 'on theirs'])

  const incoming = await lastTimes(await tripWith([], ['home'], '2026-02-01', theirs))
  expect(incoming).toMatchObject({ home: { direction: 'outgoing', day: '2025-03-01' } })
  expect(said(incoming.home!.promised)).toEqual(['on our visit'])
})
