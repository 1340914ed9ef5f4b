import { and, inArray, isNull } from 'drizzle-orm'
import { createTranslator } from 'next-intl'
import { db } from '../../../db/client'
import { users } from '../../../db/schema'
import { type Steps, transact } from '../../../db/transact'
import { daysUntil, isDueSoon, isReminderDay } from '../../domain/follow-up/due'
import type { PromiseLine } from '../../domain/follow-up/promise-list'
import { type MailPart, textParts } from '../../domain/mail/mail-content'
import { type StaffLocale, toStaffLocale } from '../../domain/text/locales'
import { plain } from '../../domain/text/text'
import type { Day } from '../../domain/time/day'
import { formatDay } from '../../domain/time/time-format'
import { messagesOf } from '../../messages/messages'
import { queueMessages } from '../mail/outbox'
import { config } from '../platform/config'
import { addressOf, localeOf } from '../releases/release-readers'
import { duePromises } from './promises'

/**
 * Queues the reminders of a day: at most one message for each user, with all that they see to and that is overdue or
 * due within a week. @returns how many are new
 */
export async function queueReminders(today: Day, now = new Date()): Promise<number> {
  const byOwner = new Map<string, PromiseLine[]>()
  for (const { ownerId, ...promise } of await duePromises())
    if (ownerId !== null && isDueSoon(promise.due, today))
      byOwner.set(ownerId, [...(byOwner.get(ownerId) ?? []), promise])
  const owners = [...byOwner].filter(([, own]) => own.some(({ due }) => isReminderDay(due, today)))
  if (owners.length === 0) return 0
  const found = await db()
    .select()
    .from(users)
    .where(
      and(
        inArray(
          users.id,
          owners.map(([id]) => id),
        ),
        isNull(users.disabledAt),
        isNull(users.kind),
      ),
    )
  const messages = found.flatMap((user) => {
    const address = addressOf(user.email)
    const own = byOwner.get(user.id)
    if (!address || !own) return []
    const locale = toStaffLocale(localeOf([user.locale]))
    return [
      {
        onceKey: `follow-up ${today} ${user.id}`,
        tripId: null,
        userId: user.id,
        to: { name: user.name, address },
        language: locale,
        ...reminderMail(user.name, own, locale, today),
        createdBy: null,
      },
    ]
  })
  return transact(db(), function* (tx): Steps<number> {
    return yield* queueMessages(tx, messages, now)
  })
}

function reminderMail(
  name: string,
  own: readonly PromiseLine[],
  locale: StaffLocale,
  today: Day,
): { subject: string; parts: MailPart[] } {
  const t = createTranslator({ locale, messages: messagesOf(locale), namespace: 'followUp.mail' })
  return {
    subject: t('subject', { count: own.length }),
    parts: [
      ...textParts(t('dear', { name })),
      ...own.map((one): MailPart => {
        const days = daysUntil(one.due, today) ?? 0
        const due = t(days < 0 ? 'overdue' : 'due', { day: formatDay(one.due ?? today, locale) })
        const where = plain(one.institution?.name ?? one.tripTitle, locale)
        return { kind: 'entry', title: plain(one.text, locale), lines: [where, due].filter(Boolean) }
      }),
      { kind: 'link', text: '', label: t('open'), href: `${config().publicUrl}/promises` },
    ],
  }
}
