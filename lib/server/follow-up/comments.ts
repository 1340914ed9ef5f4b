import { and, asc, count, eq, inArray, isNotNull, isNull } from 'drizzle-orm'
import { db } from '../../../db/client'
import { comments, items, members, reportBlocks, reports, trips, unscheduled, users, visits } from '../../../db/schema'
import { type Db, run, type Steps, transact } from '../../../db/transact'
import {
  type Comment,
  type CommentEdit,
  type CommentPlace,
  mentionedIn,
  mostComments,
} from '../../domain/follow-up/comment'
import type { Colleague } from '../../domain/trip/colleague'
import type { TripAccess } from '../access/access'
import { queueMessages } from '../mail/outbox'
import { announceOtherChange } from '../platform/announce'
import { noteChange } from '../platform/change-log'
import { listPlanners } from '../trip/colleagues'
import { mentionMail, type Mentioned } from './mention-mail'

// Comments of planners. No function for members reads them.

/** The comments of a trip, oldest first, and those who can be mentioned. `at`, in ms, tells which view is newer. */
export type CommentsView = { at: number; comments: readonly Comment[]; planners: readonly Colleague[] }

export async function viewComments({ tripId }: TripAccess<'edit trip'>): Promise<CommentsView> {
  const at = Date.now()
  const rows = await db()
    .select({
      id: comments.id,
      subject: comments.subject,
      subjectId: comments.subjectId,
      threadId: comments.threadId,
      text: comments.text,
      authorId: comments.authorId,
      writtenAt: comments.writtenAt,
      editedAt: comments.editedAt,
      resolvedAt: comments.resolvedAt,
      resolvedBy: comments.resolvedBy,
    })
    .from(comments)
    .where(eq(comments.tripId, tripId))
    .orderBy(asc(comments.writtenAt), asc(comments.id))
  const ids = [
    ...new Set(rows.flatMap(({ authorId, resolvedBy }) => [authorId, resolvedBy]).filter((id) => id !== null)),
  ]
  const named = await db().select({ id: users.id, name: users.name }).from(users).where(inArray(users.id, ids))
  const names = new Map(named.map((one) => [one.id, one]))
  return {
    at,
    comments: rows.map(({ authorId, writtenAt, editedAt, resolvedAt, resolvedBy, ...row }) => ({
      ...row,
      author: names.get(authorId ?? '') ?? null,
      writtenAt: writtenAt.toISOString(),
      isEdited: editedAt !== null,
      resolved: resolvedAt && { at: resolvedAt.toISOString(), name: names.get(resolvedBy ?? '')?.name ?? null },
    })),
    planners: (await listPlanners(tripId)).map(({ id, name }) => ({ id, name })),
  }
}

export type CommentEdited = 'done' | 'gone' | 'full'

/** Applies one edit to the comments of a trip. Idempotent. Who is mentioned gets one e-mail for each comment. */
export async function editComment(
  access: TripAccess<'edit trip'>,
  edit: CommentEdit,
  now = new Date(),
): Promise<CommentEdited> {
  const { tripId, viewer } = access
  const mentioned =
    'text' in edit ? mentionedIn(edit.text, await listPlanners(tripId)).filter(({ id }) => id !== viewer.id) : []
  const result = await transact(db(), function* (tx): Steps<CommentEdited | 'was so'> {
    const outcome = yield* stepsOf(tx, access, edit, mentioned, now)
    if (outcome !== 'done') return outcome
    // The id of the comment, not its text: its author can remove it.
    const about = { tripId, userId: viewer.id, subject: 'comment', subjectId: edit.id, version: null }
    yield* noteChange(tx, { ...about, verb: edit.do, edit: { do: edit.do, id: edit.id }, inverse: null }, now)
    return 'done'
  })
  if (result === 'done') announceOtherChange(tripId)
  return result === 'was so' ? 'done' : result
}

function stepsOf(
  tx: Db,
  access: TripAccess<'edit trip'>,
  edit: CommentEdit,
  mentioned: readonly Mentioned[],
  now: Date,
): Steps<CommentEdited | 'was so'> {
  if (edit.do === 'add') return add(tx, access, edit, mentioned, now)
  return edit.do === 'edit' ? rewrite(tx, access, edit, mentioned, now) : change(tx, access, edit, now)
}

type Added = Extract<CommentEdit, { do: 'add' }>
type Rewritten = Extract<CommentEdit, { do: 'edit' }>

function* add(
  tx: Db,
  { tripId, viewer }: TripAccess<'edit trip'>,
  { id, subject, subjectId, threadId, text }: Added,
  mentioned: readonly Mentioned[],
  now: Date,
): Steps<CommentEdited | 'was so'> {
  const [held] = yield* run(tx.select({ tripId: comments.tripId }).from(comments).where(eq(comments.id, id)))
  if (held) return held.tripId === tripId ? 'was so' : 'gone'
  if (!(yield* isThere(tx, tripId, { subject, subjectId }))) return 'gone'
  if (threadId !== null) {
    const thread = and(ofTrip(tripId, threadId), isNull(comments.threadId), eq(comments.subjectId, subjectId))
    // An answer reopens its thread.
    const reopened = tx.update(comments).set({ resolvedAt: null, resolvedBy: null }).where(thread)
    if ((yield* run(reopened.returning({ id: comments.id }))).length === 0) return 'gone'
  }
  const [all] = yield* run(tx.select({ n: count() }).from(comments).where(eq(comments.tripId, tripId)))
  if ((all?.n ?? 0) >= mostComments) return 'full'
  const row = { id, tripId, subject, subjectId, threadId, text, authorId: viewer.id, writtenAt: now }
  yield* run(tx.insert(comments).values(row))
  yield* mailMentioned(tx, { tripId, viewer }, { id, subject }, mentioned, now)
  return 'done'
}

/** Only its author changes the text of a comment. */
function* rewrite(
  tx: Db,
  { tripId, viewer }: TripAccess<'edit trip'>,
  { id, text }: Rewritten,
  mentioned: readonly Mentioned[],
  now: Date,
): Steps<CommentEdited | 'was so'> {
  const [held] = yield* run(tx.select().from(comments).where(ofTrip(tripId, id)))
  if (held?.authorId !== viewer.id) return 'gone'
  if (held.text === text) return 'was so'
  yield* run(tx.update(comments).set({ text, editedAt: now }).where(ofTrip(tripId, id)))
  yield* mailMentioned(tx, { tripId, viewer }, held, mentioned, now)
  return 'done'
}

function* mailMentioned(
  tx: Db,
  { tripId, viewer }: Pick<TripAccess<'edit trip'>, 'tripId' | 'viewer'>,
  { id, subject }: Pick<Comment, 'id' | 'subject'>,
  mentioned: readonly Mentioned[],
  now: Date,
): Steps<void> {
  if (mentioned.length === 0) return
  const [trip] = yield* run(tx.select({ title: trips.title }).from(trips).where(eq(trips.id, tripId)))
  const about = { id, tripId, title: trip?.title ?? null, subject, author: viewer }
  yield* queueMessages(
    tx,
    mentioned.flatMap((user) => mentionMail(user, about) ?? []),
    now,
  )
}

function* change(
  tx: Db,
  { tripId, viewer }: TripAccess<'edit trip'>,
  edit: Exclude<CommentEdit, Added | Rewritten>,
  now: Date,
): Steps<CommentEdited | 'was so'> {
  const [held] = yield* run(tx.select().from(comments).where(ofTrip(tripId, edit.id)))
  if (!held) return edit.do === 'remove' ? 'was so' : 'gone'
  if (edit.do === 'remove') {
    const [answers] = yield* run(tx.select({ n: count() }).from(comments).where(eq(comments.threadId, edit.id)))
    if (held.authorId !== viewer.id || (answers?.n ?? 0) > 0) return 'gone'
    yield* run(tx.delete(comments).where(ofTrip(tripId, edit.id)))
    return 'done'
  }
  if (held.threadId !== null) return 'gone'
  const isResolved = edit.do === 'resolve'
  const set = { resolvedAt: isResolved ? now : null, resolvedBy: isResolved ? viewer.id : null }
  const isOther = isResolved ? isNull(comments.resolvedAt) : isNotNull(comments.resolvedAt)
  const changed = tx
    .update(comments)
    .set(set)
    .where(and(ofTrip(tripId, edit.id), isOther))
  return (yield* run(changed.returning({ id: comments.id }))).length > 0 ? 'done' : 'was so'
}

// Never by id alone: an edit of one trip must not change another.
function ofTrip(tripId: string, id: string) {
  return and(eq(comments.tripId, tripId), eq(comments.id, id))
}

function* isThere(tx: Db, tripId: string, { subject, subjectId }: CommentPlace): Steps<boolean> {
  if (subject === 'paragraph') {
    const blocks = tx
      .select({ id: reportBlocks.id })
      .from(reportBlocks)
      .innerJoin(reports, eq(reports.id, reportBlocks.reportId))
      .where(and(eq(reportBlocks.id, subjectId), eq(reports.tripId, tripId)))
    return (yield* run(blocks)).length > 0
  }
  const tables = { item: [items, unscheduled], visit: [visits], member: [members] }[subject]
  for (const table of tables as (typeof visits)[]) {
    const rows = tx
      .select({ id: table.id })
      .from(table)
      .where(and(eq(table.id, subjectId), eq(table.tripId, tripId)))
    if ((yield* run(rows)).length > 0) return true
  }
  return false
}
