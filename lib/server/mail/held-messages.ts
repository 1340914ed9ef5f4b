import { and, count, eq, isNotNull, isNull } from 'drizzle-orm'
import { db } from '../../../db/client'
import { messages } from '../../../db/schema'
import { run, type Steps, transact } from '../../../db/transact'
import { isShortLived, notSentProblem, replaces } from '../../domain/mail/outbox'
import { type MailAccess, mailScope } from './read-outbox'

// Messages that were made while no mail server was configured. They are sent only if staff say so.

const isHeld = and(isNull(messages.dueAt), isNull(messages.sentAt), eq(messages.problem, notSentProblem.noServer))

/** Holds back all messages that still wait to be sent, because there is no mail server. */
export async function holdWaiting(): Promise<void> {
  await transact(db(), function* (tx) {
    yield* run(
      tx
        .update(messages)
        .set({ dueAt: null, problem: notSentProblem.noServer })
        .where(and(isNotNull(messages.dueAt), isNull(messages.sentAt))),
    )
  })
}

/** How many messages are held back: of a trip, or all. */
export async function countHeld(access: MailAccess): Promise<number> {
  const [row] = await db()
    .select({ count: count() })
    .from(messages)
    .where(and(isHeld, mailScope(access)))
  return row?.count ?? 0
}

/** Queues the messages that were held back, except those that a newer one replaces. @returns how many */
export function sendHeld(access: MailAccess, now = new Date()): Promise<number> {
  return transact(db(), function* (tx): Steps<number> {
    const held = yield* run(
      tx
        .select()
        .from(messages)
        .where(and(isHeld, mailScope(access))),
    )
    const all = yield* run(
      tx.select({ onceKey: messages.onceKey, createdAt: messages.createdAt }).from(messages).where(mailScope(access)),
    )
    let queued = 0
    for (const { id, onceKey, createdAt } of held) {
      const isOld =
        isShortLived(onceKey) || all.some((other) => other.createdAt > createdAt && replaces(other.onceKey, onceKey))
      const set = isOld ? { problem: notSentProblem.replaced } : { dueAt: now, tries: 0, problem: null }
      yield* run(
        tx
          .update(messages)
          .set(set)
          .where(and(eq(messages.id, id), isHeld)),
      )
      if (!isOld) queued += 1
    }
    return queued
  })
}

/** Decides that the messages that were held back are not sent. @returns how many */
export function dismissHeld(access: MailAccess): Promise<number> {
  return transact(db(), function* (tx): Steps<number> {
    const gone = yield* run(
      tx
        .update(messages)
        .set({ problem: notSentProblem.dismissed })
        .where(and(isHeld, mailScope(access)))
        .returning({ id: messages.id }),
    )
    return gone.length
  })
}
