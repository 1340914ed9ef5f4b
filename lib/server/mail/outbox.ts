import { and, asc, count, desc, eq, isNull, lte, sql } from 'drizzle-orm'
import { db } from '../../../db/client'
import { messages, users } from '../../../db/schema'
import { type Db, run, type Steps, transact } from '../../../db/transact'
import type { Locale } from '../../domain/text/locales'
import {
  sendingSince,
  isStale,
  messageState,
  type MessageState,
  nextTry,
  unknownResult,
  problemOf,
} from '../../domain/mail/outbox'
import type { OfficeAccess } from '../access/access'
import { newId } from '../platform/id'

/** A message for the outbox. `onceKey` is its idempotency key, made of subject and recipient. */
export type NewMessage = {
  onceKey: string
  tripId: string | null
  userId: string | null
  to: { name: string; address: string }
  language: Locale
  subject: string
  body: string
  createdBy: string | null
}

/** Queues messages in the transaction of the change they report. @returns the number of new messages */
export function* queueMessages(tx: Db, all: readonly NewMessage[], now: Date): Steps<number> {
  let made = 0
  for (const message of all) {
    const row = {
      ...message,
      id: newId(),
      subject: oneLine(message.subject),
      createdAt: now,
      dueAt: now,
      tries: 0,
      sentAt: null,
      problem: null,
    }
    made += (yield* run(tx.insert(messages).values(row).onConflictDoNothing().returning({ id: messages.id }))).length
  }
  return made
}

/** A message as it is sent. `replyTo` is the user who caused it. */
export type DueMessage = {
  id: string
  to: { name: string; address: string }
  language: string
  subject: string
  body: string
  tries: number
  replyTo: { name: string; address: string } | null
}

/**
 * Claims one due message, or returns `null`. No other process can claim it, and it does not become due again by itself:
 * if the process dies before it records the result, the outbox shows the message as "not known to be sent". It is
 * never sent repeatedly.
 */
export async function claimMessage(now: Date): Promise<DueMessage | null> {
  for (;;) {
    const claimed = await transact(db(), function* (tx): Steps<DueMessage | 'none' | 'taken'> {
      const [next] = yield* run(
        tx
          .select({ id: messages.id, dueAt: messages.dueAt })
          .from(messages)
          .where(lte(messages.dueAt, now))
          .orderBy(asc(messages.dueAt), asc(messages.createdAt), asc(messages.id))
          .limit(1),
      )
      if (!next) return 'none'
      const stale = next.dueAt !== null && isStale(next.dueAt, now)
      const [row] = yield* run(
        tx
          .update(messages)
          .set(
            stale
              ? { dueAt: null, problem: 'too old' }
              : { dueAt: null, tries: sql`${messages.tries} + 1`, problem: sendingSince(now) },
          )
          .where(and(eq(messages.id, next.id), lte(messages.dueAt, now)))
          .returning(),
      )
      if (!row || stale) return 'taken'
      const [by] =
        row.createdBy === null
          ? []
          : yield* run(
              tx.select({ name: users.name, address: users.email }).from(users).where(eq(users.id, row.createdBy)),
            )
      const { id, to, language, subject, body, tries } = row
      return { id, to, language, subject, body, tries, replyTo: by ?? null }
    })
    if (claimed === 'none') return null
    if (claimed !== 'taken') return claimed
  }
}

/** The result of sending. `refused` is permanent; `failed` can be retried; `not known`: it may have been accepted. */
export type Delivery =
  | { outcome: 'sent' }
  | { outcome: 'refused' | 'failed' | 'not known'; problem: string; code: number | string | null }

/** Records the result for a claimed message. */
export async function recordDelivery(
  { id, tries }: Pick<DueMessage, 'id' | 'tries'>,
  delivery: Delivery,
  now: Date,
): Promise<void> {
  const set =
    delivery.outcome === 'sent'
      ? { sentAt: now, dueAt: null, problem: null }
      : delivery.outcome === 'failed'
        ? { dueAt: nextTry(tries, now), problem: delivery.problem }
        : { dueAt: null, problem: delivery.outcome === 'refused' ? delivery.problem : unknownResult(delivery.problem) }
  await transact(db(), function* (tx) {
    yield* run(tx.update(messages).set(set).where(eq(messages.id, id)))
  })
}

type Access = OfficeAccess<'see outbox'>

/** A message as the outbox page shows it. `problem` is the answer of the mail server. */
export type OutboxMessage = {
  id: string
  to: { name: string; address: string }
  language: string
  subject: string
  body: string
  createdAt: Date
  state: MessageState
  sentAt: Date | null
  dueAt: Date | null
  tries: number
  problem: string | null
}

export const messagesPerPage = 50

/** One page of the outbox, newest first. */
export async function readOutbox(
  _: Access,
  page: number,
  now = new Date(),
): Promise<{ messages: OutboxMessage[]; total: number; page: number; pages: number }> {
  const [{ total } = { total: 0 }] = await db().select({ total: count() }).from(messages)
  const pages = Math.max(1, Math.ceil(total / messagesPerPage))
  const shown = Math.min(Math.max(1, page), pages)
  const rows = await db()
    .select()
    .from(messages)
    .orderBy(desc(messages.createdAt), desc(messages.id))
    .limit(messagesPerPage)
    .offset((shown - 1) * messagesPerPage)
  return {
    total,
    page: shown,
    pages,
    messages: rows.map(({ id, to, language, subject, body, createdAt, sentAt, dueAt, tries, ...row }) => ({
      id,
      to,
      language,
      subject,
      body,
      createdAt,
      sentAt,
      dueAt,
      tries,
      state: messageState({ ...row, sentAt, dueAt, tries }, now),
      problem: problemOf(row),
    })),
  }
}

/** Queues a message again that failed for good or has an unknown result. `false` for other messages. */
export function sendAgain(_: Access, id: string, now = new Date()): Promise<boolean> {
  return transact(db(), function* (tx): Steps<boolean> {
    const [row] = yield* run(tx.select().from(messages).where(eq(messages.id, id)))
    if (!row || !['given up', 'not known'].includes(messageState(row, now))) return false
    const set = yield* run(
      tx
        .update(messages)
        .set({ dueAt: now, tries: 0, problem: null })
        .where(and(eq(messages.id, id), isNull(messages.dueAt), isNull(messages.sentAt)))
        .returning({ id: messages.id }),
    )
    return set.length > 0
  })
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
