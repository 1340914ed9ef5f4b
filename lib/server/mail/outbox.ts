import { and, asc, eq, inArray, isNotNull, like, lte, or, sql } from 'drizzle-orm'
import { db } from '../../../db/client'
import { messages, users } from '../../../db/schema'
import { type Db, run, type Steps, transact } from '../../../db/transact'
import type { Locale } from '../../domain/text/locales'
import { mailHtml, type MailPart, mailText } from '../../domain/mail/mail-content'
import { isStale, nextTry, notSentProblem, replaces, sendingSince, unknownResult } from '../../domain/mail/outbox'
import { config } from '../platform/config'
import { newId } from '../platform/id'
import { withSecrets } from './secret-words'

/** A message for the outbox. `onceKey` is its idempotency key, made of subject and recipient. */
export type NewMessage = {
  onceKey: string
  tripId: string | null
  userId: string | null
  to: { name: string; address: string }
  language: Locale
  subject: string
  parts: readonly MailPart[]
  /** A calendar file of the trip, to be attached. */
  calendar?: string | null
  createdBy: string | null
}

/**
 * Queues messages in the transaction of the change they report. Earlier ones about the same that were not sent are
 * dropped. Without a mail server they are only stored. @returns the number of new messages
 */
export function* queueMessages(tx: Db, all: readonly NewMessage[], now: Date): Steps<number> {
  let made = 0
  const hasServer = config().smtpUrl !== null
  for (const { parts, calendar = null, ...message } of all) {
    const subject = oneLine(message.subject)
    const row = {
      ...message,
      id: newId(),
      subject,
      body: mailText(parts),
      html: mailHtml(subject, parts, message.language),
      calendar,
      createdAt: now,
      dueAt: hasServer ? now : null,
      tries: 0,
      sentAt: null,
      problem: hasServer ? null : notSentProblem.noServer,
    }
    const inserted = yield* run(tx.insert(messages).values(row).onConflictDoNothing().returning({ id: messages.id }))
    made += inserted.length
    if (inserted.length > 0) yield* dropOlder(tx, message)
  }
  return made
}

// A message that is being sent is not touched.
function* dropOlder(
  tx: Db,
  { onceKey, tripId, userId }: Pick<NewMessage, 'onceKey' | 'tripId' | 'userId'>,
): Steps<void> {
  const unsent = or(isNotNull(messages.dueAt), eq(messages.problem, notSentProblem.noServer))
  const scope =
    tripId !== null ? eq(messages.tripId, tripId) : userId !== null ? eq(messages.userId, userId) : undefined
  if (!scope) return
  const rows = yield* run(
    tx.select({ id: messages.id, onceKey: messages.onceKey }).from(messages).where(and(unsent, scope)),
  )
  const older = rows.filter((row) => replaces(onceKey, row.onceKey)).map(({ id }) => id)
  if (older.length > 0)
    yield* run(
      tx
        .update(messages)
        .set({ dueAt: null, problem: notSentProblem.replaced })
        .where(and(inArray(messages.id, older), unsent)),
    )
}

/** A message as it is sent. `replyTo` is the user who caused it. */
export type DueMessage = {
  id: string
  to: { name: string; address: string }
  language: string
  subject: string
  body: string
  html: string | null
  calendar: string | null
  tries: number
  replyTo: { name: string; address: string } | null
}

type ClaimedMessage = DueMessage & { tripId: string | null; userId: string | null }

/**
 * Claims one due message, or returns `null`. No other process can claim it, and it does not become due again by itself:
 * if the process dies before it records the result, the outbox shows the message as "not known to be sent". It is
 * never sent repeatedly.
 */
export async function claimMessage(now: Date): Promise<DueMessage | null> {
  for (;;) {
    const claimed = await transact(db(), function* (tx): Steps<ClaimedMessage | 'none' | 'taken'> {
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
              ? { dueAt: null, problem: notSentProblem.tooOld }
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
      const { id, to, language, subject, body, html, calendar, tries, tripId, userId } = row
      return { id, to, language, subject, body, html, calendar, tries, tripId, userId, replyTo: by ?? null }
    })
    if (claimed === 'none') return null
    if (claimed === 'taken') continue
    const { tripId: _tripId, userId: _userId, ...message } = claimed
    const [texts] = await withSecrets([claimed], 'recipient', now)
    return { ...message, ...texts }
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

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** How many messages are waiting, and of how many it is not known whether they were sent. For the metrics. */
export async function outboxSizes(): Promise<{ waiting: number; unknown: number }> {
  const [waiting, unknown] = await Promise.all([
    db().$count(messages, isNotNull(messages.dueAt)),
    db().$count(messages, like(messages.problem, `${unknownResult('')}%`)),
  ])
  return { waiting, unknown }
}
