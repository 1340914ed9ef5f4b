import { expect, it } from 'vitest'
import { defaultTaskTemplates } from '@/lib/domain/follow-up/default-task-templates'
import { groupedTasks, tasksOf } from '@/lib/domain/follow-up/task-groups'
import { addTemplate, maxTemplates, offeredTemplates, withTemplate } from '@/lib/domain/follow-up/task-template'
import { staffLocales } from '@/lib/domain/text/locales'
import { applyEdit, conflictOf, inverse } from '@/lib/domain/trip/edit'
import { recordOf } from '../trip/make'

const trip = { start: '2026-11-02', end: '2026-11-06' }

it('are grouped by how soon they are due, those due first first', () => {
  const record = recordOf(
    {
      task: [
        { id: 'thanks', dueOffset: 7 },
        { id: 'late', due: '2026-10-01' },
        { id: 'this month', due: '2026-10' },
        { id: 'gifts', dueOffset: -14 },
        { id: 'visa', dueOffset: -20 },
        { id: 'done', status: 'done', due: '2026-09-01' },
        { id: 'dropped', status: 'dropped' },
        { id: 'some day' },
      ],
    },
    trip,
  )
  const groups = groupedTasks(record, '2026-10-12').map(({ group, tasks }) => [group, tasks.map(({ task }) => task.id)])
  expect(groups).toEqual([
    ['overdue', ['late']],
    ['week', ['visa', 'gifts']],
    ['later', ['this month']],
    ['after', ['thanks']],
    ['undated', ['some day']],
    ['closed', ['done', 'dropped']],
  ])
})

it('belong to a visit or to an item, and leave the visit when it is removed', () => {
  const record = recordOf(
    {
      visit: [{ id: 'v1' }],
      item: [{ id: 'i1', visitId: 'v1' }],
      task: [
        { id: 'done', visitId: 'v1', status: 'done' },
        { id: 'of the visit', visitId: 'v1' },
        { id: 'of the item', itemId: 'i1' },
      ],
    },
    trip,
  )
  const ids = (of: { visitId: string } | { itemId: string }) => tasksOf(record, of).map(({ task }) => task.id)
  expect(ids({ visitId: 'v1' })).toEqual(['of the visit', 'done'])
  expect(ids({ itemId: 'i1' })).toEqual(['of the item'])
  const removal = { do: 'remove', noun: 'visit', id: 'v1', revision: 1 } as const
  const after = applyEdit(record, removal)
  expect(after.task.map(({ visitId }) => visitId)).toEqual([null, null, null])
  expect(applyEdit(after, inverse(record, removal)).task.map(({ visitId }) => visitId)).toEqual(['v1', 'v1', null])
})

const [outgoing] = defaultTaskTemplates

it('of a template are added once, also by two people at the same time, and again after an undo', () => {
  const record = recordOf({}, trip)
  expect(offeredTemplates(defaultTaskTemplates, record).map(({ id }) => id)).toEqual(['outgoing', 'signing'])
  const mine = addTemplate(outgoing!, record, 'trip', '2020-01-01')
  const after = applyEdit(record, mine)
  expect(after.task).toHaveLength(outgoing!.tasks.length)
  expect(after.task[0]).toMatchObject({ ...outgoing!.tasks[0], status: 'open', ownerId: null })
  expect(offeredTemplates(defaultTaskTemplates, after).map(({ id }) => id)).toEqual(['signing'])
  const theirs = addTemplate(outgoing!, record, 'trip', '2020-01-01')
  expect(conflictOf(after, theirs)).toBeNull()
  expect(applyEdit(after, theirs).task).toEqual(after.task)
  const undone = applyEdit(after, inverse(record, mine))
  expect(undone.task).toEqual([])
  expect(offeredTemplates(defaultTaskTemplates, undone)).toHaveLength(2)
})

it('of a template that is added late are due today instead of overdue at once', () => {
  const record = recordOf({}, { start: '2026-12-01', end: '2026-12-05' })
  const template = { ...outgoing!, tasks: [-30, -1, 7, null].map((dueOffset) => ({ text: { en: 'a' }, dueOffset })) }
  const after = applyEdit(record, addTemplate(template, record, 'trip', '2026-11-20'))
  expect(after.task.map(({ due, dueOffset }) => [due, dueOffset])).toEqual([
    ['2026-11-20', null],
    [null, -1],
    [null, 7],
    [null, null],
  ])
})

it('have templates that are complete in the languages of the office', () => {
  for (const { name, tasks } of defaultTaskTemplates)
    for (const text of [name, ...tasks.map((task) => task.text)]) expect(Object.keys(text)).toEqual(staffLocales)
})

it('have templates that are changed only as they were seen', () => {
  const changed = { ...outgoing!, direction: null }
  expect(withTemplate(defaultTaskTemplates, 'outgoing', outgoing!, changed)).toContainEqual(changed)
  expect(withTemplate([changed], 'outgoing', outgoing!, null)).toBe('changed')
  expect(withTemplate([changed], 'outgoing', changed, null)).toEqual([])
  expect(withTemplate([], 'outgoing', null, outgoing!)).toEqual([outgoing])
  const many = Array.from({ length: maxTemplates }, (_, i) => ({ ...outgoing!, id: String(i) }))
  expect(withTemplate(many, 'outgoing', null, outgoing!)).toBe('full')
})
