import { expect, it } from 'vitest'
import {
  type Comment,
  mentionChoices,
  mentionedIn,
  openCounts,
  threadsOf,
  withMention,
} from '@/lib/domain/follow-up/comment'

const comment = (id: string, more: Partial<Comment> = {}): Comment => ({
  id,
  subject: 'item',
  subjectId: 'i1',
  threadId: null,
  text: id,
  author: null,
  writtenAt: '2026-11-01T00:00:00.000Z',
  isEdited: false,
  resolved: null,
  ...more,
})
const resolved = { at: '2026-11-02T00:00:00.000Z', name: null }

it('form threads of one entry, the open ones first', () => {
  const all = [
    comment('a', { resolved }),
    comment('b'),
    comment('answer', { threadId: 'b' }),
    comment('of a visit', { subject: 'visit' }),
    comment('of another', { subjectId: 'i2' }),
  ]
  expect(
    threadsOf(all, { subject: 'item', subjectId: 'i1' }).map(({ first, answers }) => [first.id, answers.length]),
  ).toEqual([
    ['b', 1],
    ['a', 0],
  ])
  expect([...openCounts(all.filter(({ subject }) => subject === 'item'))]).toEqual([
    ['i1', 1],
    ['i2', 1],
  ])
})

const people = ['Lin', 'Lin Mei', 'Ann Chou', '林美'].map((name) => ({ id: name, name }))

it.each([
  ['@Lin please', ['Lin']],
  ['@lin mei, and (@Ann Chou)', ['Lin Mei', 'Ann Chou']],
  ['@Lindsay', []],
  ['請@林美確認', ['林美']],
  ['lin@lin.example', ['Lin']],
  ['no one', []],
])('of %j are mentions of %j', (text, names) => {
  expect(mentionedIn(text, people).map(({ name }) => name)).toEqual(names)
})

it('are completed while a mention is typed', () => {
  const names = (text: string) => mentionChoices(text, people).map(({ name }) => name)
  expect(names('Ask @')).toHaveLength(4)
  expect(names('Ask @ch')).toEqual(['Ann Chou'])
  expect(names('Ask @Lin ')).toEqual(['Lin Mei'])
  expect(names('Ask ann')).toEqual([])
  expect(names('write to ann@')).toEqual([])
  expect(withMention('Ask @ch', 'Ann Chou')).toBe('Ask @Ann Chou ')
})
