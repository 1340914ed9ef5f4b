import { eq } from 'drizzle-orm'
import { beforeEach, expect, it } from 'vitest'
import { db } from '@/db/client'
import { changes, messages, tasks, tripRoles, users } from '@/db/schema'
import type { OfficeRole } from '@/lib/domain/access/roles'
import { defaultTaskTemplates } from '@/lib/domain/follow-up/default-task-templates'
import { defaultValues } from '@/lib/domain/trip/entity-fields'
import type { Edit } from '@/lib/domain/trip/edit'
import type { Values } from '@/lib/domain/trip/trip-record'
import type { OfficeAccess } from '@/lib/server/access/access'
import { queueReminders } from '@/lib/server/follow-up/reminders'
import { readTaskTemplates, saveTaskTemplate } from '@/lib/server/follow-up/task-templates'
import { listOverdueTasks, listOwnTasks, listTasks, setTaskStatus } from '@/lib/server/follow-up/tasks'
import { listColleagues } from '@/lib/server/trip/colleagues'
import { createTrip } from '@/lib/server/trip/create-trip'
import { deleteTripUnchecked } from '@/lib/server/trip/delete-trip'
import { editTrip } from '@/lib/server/trip/edit-trip'
import { restoreTripUnchecked } from '@/lib/server/trip/restore-trip'
import { freshDatabase } from '../../db/engines'
import { emptyTrip, seed } from '../../db/seed'
import { accessTo } from '../report/report-office'

const officeAccess = (id: string, officeRole: OfficeRole = 'staff') => {
  const { viewer } = accessTo('', 'see trip', id)
  return { viewer: { ...viewer, officeRole } }
}
const readerAccess = (id: string, officeRole?: OfficeRole) => officeAccess(id, officeRole) as OfficeAccess<'see trips'>

const today = '2026-11-16'

beforeEach(async () => {
  await freshDatabase()
  await seed()
})

async function tripWith(given: Partial<Values<'task'>>[], start = '2026-12-01', end = '2026-12-05') {
  const made = await createTrip({ ...emptyTrip, trip: { ...emptyTrip.trip, start, end } }, 'u')
  if (!made.ok) throw new Error(made.code)
  const add = (noun: 'visit' | 'task', id: string, values: object) =>
    editTrip(made.id, { do: 'add', noun, id, values: { ...defaultValues[noun], ...values } } as Edit, 'u')
  await add('visit', `${made.id} v0`, { institutionId: 'host' })
  for (const [i, task] of given.entries())
    await add('task', `${made.id} t${i}`, {
      text: { en: `task ${i}` },
      ...task,
      ...(task.visitId && { visitId: `${made.id} ${task.visitId}` }),
    })
  return made.id
}

const said = (lines: readonly { text: { readonly [tag: string]: string } }[]) => lines.map(({ text }) => text.en)

it('lists the own tasks of all trips, and the overdue ones of others, relative to each trip', async () => {
  await tripWith([
    { text: { en: 'no date' }, ownerId: 'u' },
    { text: { en: 'gifts' }, dueOffset: -14, ownerId: 'u', visitId: 'v0' },
    { text: { en: 'thanks' }, dueOffset: 7, ownerId: 'u' },
    { text: { en: 'visas, late' }, dueOffset: -17, owner: 'Ms Lin' },
    { text: { en: 'due today' }, dueOffset: -15 },
    { text: { en: 'done' }, due: '2026-11-01', status: 'done' },
    { text: { en: 'this month' }, due: '2026-11' },
    { text: { en: 'late' }, due: '2026-11-01', ownerId: 'v' },
    { text: { en: 'own, late' }, due: '2026-11-02', ownerId: 'u' },
  ])
  await tripWith([{ text: { en: 'thanks, late' }, dueOffset: 10 }], '2026-11-01', '2026-11-05')
  const own = await listOwnTasks(readerAccess('u'))
  expect(said(own)).toEqual(['own, late', 'gifts', 'thanks', 'no date'])
  expect(own[1]).toMatchObject({ day: '2026-11-17', who: 'U', institution: { en: 'Hanyang University' } })
  const others = await listOverdueTasks(readerAccess('u'), today)
  expect(said(others)).toEqual(['late', 'visas, late', 'thanks, late'])
  expect(others.map(({ who }) => who)).toEqual(['V', 'Ms Lin', null])
})

it('lists for a planner without an office role only the tasks of their trips', async () => {
  const mine = await tripWith([{ text: { en: 'mine' }, due: '2026-11-01' }])
  const other = await tripWith([{ text: { en: 'of others' }, due: '2026-11-01', ownerId: 'v' }])
  await db().update(users).set({ officeRole: 'none' }).where(eq(users.id, 'v'))
  await db()
    .insert(tripRoles)
    .values([
      { tripId: mine, userId: 'v', role: 'editor' },
      { tripId: other, userId: 'v', role: 'member' },
    ])
  expect(said(await listOverdueTasks(readerAccess('v', 'none'), today))).toEqual(['mine'])
  expect(await listOwnTasks(readerAccess('v', 'none'))).toEqual([])
  expect((await listColleagues(accessTo(other, 'edit trip'))).map(({ id }) => id)).toEqual(['u', 'v'])
})

it('reminds each user once a day of tasks and promises in one message', async () => {
  const tripId = await tripWith([
    { text: { en: 'gifts' }, dueOffset: -15, ownerId: 'u', visitId: 'v0' },
    { text: { en: 'flights' }, dueOffset: -40, ownerId: 'u' },
    { text: { en: 'thanks' }, dueOffset: 7, ownerId: 'u' },
    { text: { en: 'done' }, dueOffset: -15, ownerId: 'u', status: 'done' },
    { text: { en: 'without a user' }, dueOffset: -15, owner: 'Ms Lin' },
  ])
  expect(await queueReminders(today)).toBe(1)
  expect(await queueReminders(today)).toBe(0)
  const [mail] = await db().select().from(messages)
  expect(mail).toMatchObject({ userId: 'u', subject: '2 tasks due' })
  expect(mail!.body).toMatch(/2 tasks\n\nflights\n[^]*gifts\n {2}Hanyang University\n {2}due [^]*\/trips/)
  expect(mail!.body).not.toMatch(/thanks|done|without a user|promise/)
  const step = { ...defaultValues.nextStep, text: { en: 'send the draft' }, due: '2026-11-17', ownerId: 'u' }
  await editTrip(tripId, { do: 'add', noun: 'nextStep', id: 's', values: step }, 'u')
  expect(await queueReminders('2026-11-17')).toBe(1)
  const both = (await db().select().from(messages)).find(({ id }) => id !== mail!.id)
  expect(both!.subject).toBe('2 tasks and 1 promise due')
  expect(both!.body).toMatch(/gifts[^]*\/trips[^]*send the draft[^]*\/promises/)
})

it('keeps a task when its visit or its owner is deleted, and restores it with its trip', async () => {
  const tripId = await tripWith([{ visitId: 'v0', ownerId: 'v', dueOffset: -14, itemId: 'gone' }])
  await editTrip(tripId, { do: 'remove', noun: 'visit', id: `${tripId} v0`, revision: 1 }, 'u')
  await deleteTripUnchecked(tripId, 'u')
  expect(await db().select().from(tasks)).toEqual([])
  await db().delete(users).where(eq(users.id, 'v'))
  expect(await restoreTripUnchecked(tripId, 'u')).toMatchObject({ ok: true })
  expect(await db().select().from(tasks)).toMatchObject([{ visitId: null, ownerId: null, dueOffset: -14 }])
})

it('keeps changed templates of the office, with the change in the history', async () => {
  expect(await readTaskTemplates()).toEqual(defaultTaskTemplates)
  const access = officeAccess('u', 'administrator') as OfficeAccess<'manage office'>
  const [seen] = defaultTaskTemplates
  const to = { ...seen!, tasks: [{ text: { en: 'Ask the leader' }, dueOffset: null }] }
  expect(await saveTaskTemplate(access, { id: 'outgoing', seen: seen!, to })).toBe('done')
  expect(await saveTaskTemplate(access, { id: 'outgoing', seen: seen!, to: null })).toBe('changed')
  expect(await saveTaskTemplate(access, { id: 'signing', seen: defaultTaskTemplates[2]!, to: null })).toBe('done')
  expect(await readTaskTemplates()).toEqual([to, defaultTaskTemplates[1]])
  expect(await db().select().from(changes)).toMatchObject([{ subject: 'office' }, { subject: 'office' }])
})

it('lists the open tasks of all trips by view and trip, and ticks one off', async () => {
  const first = await tripWith([
    { text: { en: 'mine' }, dueOffset: -3, ownerId: 'u' },
    { text: { en: 'late' }, dueOffset: -20 },
    { text: { en: 'closed' }, status: 'done' },
  ])
  const second = await tripWith([{ text: { en: 'other trip' }, due: '2026-11-30' }], '2027-01-01', '2027-01-02')
  const list = async (view: 'mine' | 'overdue' | 'all', tripId: string | null = null) =>
    listTasks(readerAccess('u'), { view, tripId, today })
  const all = await list('all')
  expect(said(all.lines)).toEqual(['late', 'mine', 'other trip'])
  expect(all).toMatchObject({ counts: { mine: 1, overdue: 1, all: 3 }, isCut: false })
  expect(all.trips.map(({ id }) => id)).toEqual([second, first])
  expect(said((await list('mine')).lines)).toEqual(['mine'])
  expect(said((await list('overdue')).lines)).toEqual(['late'])
  expect(said((await list('all', second)).lines)).toEqual(['other trip'])

  const planner = accessTo(first, 'edit trip')
  expect(await setTaskStatus(planner, `${first} t1`, 'done')).toBe('done')
  expect(said((await list('all', first)).lines)).toEqual(['mine'])
  await expect(setTaskStatus(planner, `${second} t0`, 'done')).rejects.toThrow('not found')
})

it('lists only the tasks of trips that the viewer plans', async () => {
  await tripWith([{ text: { en: 'of staff' } }])
  const list = await listTasks(readerAccess('m', 'none'), { view: 'all', tripId: null, today })
  expect(list).toEqual({ lines: [], counts: { mine: 0, overdue: 0, all: 0 }, isCut: false, trips: [] })
})
