import { eq } from 'drizzle-orm'
import { beforeEach, expect, it } from 'vitest'
import { db } from '@/db/client'
import { changes, comments, messages, users } from '@/db/schema'
import type { CommentEdit } from '@/lib/domain/follow-up/comment'
import { defaultValues } from '@/lib/domain/trip/entity-fields'
import type { Edit } from '@/lib/domain/trip/edit'
import { editComment, viewComments } from '@/lib/server/follow-up/comments'
import { createTrip } from '@/lib/server/trip/create-trip'
import { deleteTripUnchecked } from '@/lib/server/trip/delete-trip'
import { editTrip } from '@/lib/server/trip/edit-trip'
import { restoreTripUnchecked } from '@/lib/server/trip/restore-trip'
import { freshDatabase } from '../../db/engines'
import { emptyTrip, seed } from '../../db/seed'
import { accessTo } from '../report/report-office'

let tripId: string

beforeEach(async () => {
  await freshDatabase()
  await seed()
  tripId = await newTrip('v1')
})

async function newTrip(visitId: string) {
  const made = await createTrip(emptyTrip, 'u')
  if (!made.ok) throw new Error(made.code)
  const values = { ...defaultValues.visit, institutionId: 'host' }
  await editTrip(made.id, { do: 'add', noun: 'visit', id: visitId, values } as Edit, 'u')
  return made.id
}

const as = (id: string, trip = tripId) => accessTo(trip, 'edit trip', id)
const add = (id: string, text: string, more: Partial<Extract<CommentEdit, { do: 'add' }>> = {}): CommentEdit => ({
  do: 'add',
  id,
  subject: 'visit',
  subjectId: 'v1',
  threadId: null,
  text,
  ...more,
})

it('are written, answered, resolved and reopened', async () => {
  const at = new Date('2026-11-01T08:00:00Z')
  expect(await editComment(as('u'), add('c1', 'Who signs?'), at)).toBe('done')
  expect(await editComment(as('u'), add('c1', 'again'), at)).toBe('done')
  expect(await editComment(as('v'), { do: 'resolve', id: 'c1' }, at)).toBe('done')
  expect(await viewComments(as('u'))).toMatchObject({
    comments: [{ id: 'c1', text: 'Who signs?', author: { id: 'u', name: 'U' }, resolved: { name: 'V' } }],
    planners: [
      { id: 'u', name: 'U' },
      { id: 'v', name: 'V' },
    ],
  })
  expect(await editComment(as('v'), add('c2', 'The president.', { threadId: 'c1' }), new Date())).toBe('done')
  const [first, answer] = (await viewComments(as('u'))).comments
  expect(first!.resolved).toBeNull()
  expect(answer).toMatchObject({ id: 'c2', threadId: 'c1' })
  expect(JSON.stringify(await db().select().from(changes).where(eq(changes.subject, 'comment')))).not.toMatch(
    /Who|pres/,
  )
})

it('are refused on what is not of the trip, and removed only by their author, before an answer', async () => {
  const other = await newTrip('v2')
  expect(await editComment(as('u'), add('c0', 'x', { subjectId: 'v2' }))).toBe('gone')
  expect(await editComment(as('u'), add('c0', 'x', { subject: 'paragraph' }))).toBe('gone')
  expect(await editComment(as('u'), add('c0', 'x', { threadId: 'none' }))).toBe('gone')
  await editComment(as('u'), add('c1', 'x'))
  expect(await editComment(as('u', other), { do: 'resolve', id: 'c1' })).toBe('gone')
  expect(await editComment(as('u', other), add('c1', 'x', { subjectId: 'v2' }))).toBe('gone')
  expect(await editComment(as('v'), { do: 'remove', id: 'c1' })).toBe('gone')
  await editComment(as('v'), add('c2', 'y', { threadId: 'c1' }))
  expect(await editComment(as('u'), { do: 'remove', id: 'c1' })).toBe('gone')
  expect(await editComment(as('v'), { do: 'remove', id: 'c2' })).toBe('done')
  expect(await editComment(as('u'), { do: 'remove', id: 'c1' })).toBe('done')
  expect(await editComment(as('u'), { do: 'remove', id: 'c1' })).toBe('done')
  expect(await db().select().from(comments)).toEqual([])
})

it('send one e-mail to each planner they mention, without their text', async () => {
  await editComment(as('u'), add('c1', '@V and @U: her passport has run out, @V'))
  await editComment(as('u'), add('c1', '@V again'))
  const sent = await db().select().from(messages)
  expect(sent).toMatchObject([{ userId: 'v', tripId, onceKey: 'mention c1 v', createdBy: 'u' }])
  expect(sent[0]!.body).toMatch(/U mentioned you in a comment on a visit of[^]*\/visits$/)
  expect(sent[0]!.body + sent[0]!.html).not.toContain('passport')
  await db().update(users).set({ disabledAt: new Date() }).where(eq(users.id, 'v'))
  await editComment(as('u'), add('c2', '@V'))
  expect(await db().select().from(messages)).toHaveLength(1)
})

it('go with a deleted trip and come back with it', async () => {
  await editComment(as('v'), add('c1', 'x'))
  await editComment(as('u'), { do: 'resolve', id: 'c1' })
  const [before] = await db().select().from(comments)
  await deleteTripUnchecked(tripId, 'u')
  expect(await db().select().from(comments)).toEqual([])
  await db().delete(users).where(eq(users.id, 'v'))
  expect(await restoreTripUnchecked(tripId, 'u')).toMatchObject({ ok: true })
  expect(await db().select().from(comments)).toEqual([{ ...before, authorId: null }])
})

it('are changed only by their author, which is shown, and who is mentioned then gets one e-mail', async () => {
  await editComment(as('u'), add('c1', 'Who signs?'))
  const change = (text: string) => ({ do: 'edit', id: 'c1', text }) as const
  expect(await editComment(as('v'), change('Mine now'))).toBe('gone')
  expect(await editComment(as('u', await newTrip('v2')), change('Elsewhere'))).toBe('gone')
  expect(await editComment(as('u'), change('Who signs?'))).toBe('done')
  expect((await viewComments(as('u'))).comments).toMatchObject([{ text: 'Who signs?', isEdited: false }])
  for (const text of ['@V, who signs?', '@V, who signs this?'])
    expect(await editComment(as('u'), change(text))).toBe('done')
  expect((await viewComments(as('v'))).comments).toMatchObject([{ text: '@V, who signs this?', isEdited: true }])
  expect(await db().$count(messages)).toBe(1)
  await deleteTripUnchecked(tripId, 'u')
  await restoreTripUnchecked(tripId, 'u')
  expect((await viewComments(as('v'))).comments).toMatchObject([{ isEdited: true }])
})
