import { and, count, desc, eq, isNull, type SQL } from 'drizzle-orm'
import { db } from '../../../db/client'
import { messages } from '../../../db/schema'
import { run, type Steps, transact } from '../../../db/transact'
import { isShortLived, messageState, type MessageState, problemOf } from '../../domain/mail/outbox'
import type { OfficeAccess, TripAccess } from '../access/access'
import { config } from '../platform/config'
import { newId } from '../platform/id'
import { withSecrets } from './secret-words'

/** Staff see all messages, planners those of their trip. */
export type MailAccess = OfficeAccess<'see outbox'> | TripAccess<'edit trip'>

/** The condition for the messages that an access covers. */
export function mailScope(access: MailAccess): SQL | undefined {
  return 'tripId' in access ? eq(messages.tripId, access.tripId) : undefined
}

/** A message as staff see it. `problem` is the answer of the mail server. */
export type OutboxMessage = {
  id: string
  to: { name: string; address: string }
  language: string
  subject: string
  body: string
  hasCalendar: boolean
  canSendAgain: boolean
  createdAt: Date
  state: MessageState
  sentAt: Date | null
  dueAt: Date | null
  tries: number
  problem: string | null
}

export const messagesPerPage = 50

/** One page of the messages, newest first. */
export async function readOutbox(
  access: MailAccess,
  page: number,
  now = new Date(),
): Promise<{ messages: OutboxMessage[]; total: number; page: number; pages: number }> {
  const scope = mailScope(access)
  const [{ total } = { total: 0 }] = await db().select({ total: count() }).from(messages).where(scope)
  const pages = Math.max(1, Math.ceil(total / messagesPerPage))
  const shown = Math.min(Math.max(1, page), pages)
  const rows = await db()
    .select()
    .from(messages)
    .where(scope)
    .orderBy(desc(messages.createdAt), desc(messages.id))
    .limit(messagesPerPage)
    .offset((shown - 1) * messagesPerPage)
  const texts = await withSecrets(rows, 'outbox', now)
  return {
    total,
    page: shown,
    pages,
    messages: rows.map((row, at) => {
      const { id, to, language, subject, calendar, createdAt, sentAt, dueAt, tries } = row
      return {
        id,
        to,
        language,
        subject,
        body: texts[at]?.body ?? row.body,
        hasCalendar: calendar !== null,
        canSendAgain: canSendAgain(row, now),
        createdAt,
        sentAt,
        dueAt,
        tries,
        state: messageState(row, now),
        problem: problemOf(row),
      }
    }),
  }
}

/**
 * Sends a message again. One that was sent before is sent as a new message, because mail programs hide repetitions.
 * `false` if it is waiting or being sent, or there is no mail server.
 */
export function sendAgain(access: MailAccess, id: string, now = new Date()): Promise<boolean> {
  return transact(db(), function* (tx): Steps<boolean> {
    const [row] = yield* run(
      tx
        .select()
        .from(messages)
        .where(and(eq(messages.id, id), mailScope(access))),
    )
    if (!row || !canSendAgain(row, now)) return false
    const fresh = { dueAt: now, tries: 0, sentAt: null, problem: null }
    if (row.sentAt !== null) {
      const copy = { ...row, ...fresh, id: newId(), onceKey: `again ${now.getTime()} ${row.onceKey}`, createdAt: now }
      const made = yield* run(tx.insert(messages).values(copy).onConflictDoNothing().returning({ id: messages.id }))
      return made.length > 0
    }
    const set = yield* run(
      tx
        .update(messages)
        .set(fresh)
        .where(and(eq(messages.id, id), isNull(messages.dueAt), isNull(messages.sentAt)))
        .returning({ id: messages.id }),
    )
    return set.length > 0
  })
}

// A code or the link of an account that arrived is not repeated: a new one is made where it is asked for.
function canSendAgain(row: typeof messages.$inferSelect, now: Date): boolean {
  if (config().smtpUrl === null || isShortLived(row.onceKey)) return false
  const state = messageState(row, now)
  if (state === 'sent') return row.tripId !== null
  return state !== 'waiting' && state !== 'trying again' && state !== 'being sent'
}
