import { and, inArray, isNull } from 'drizzle-orm'
import { createTranslator } from 'next-intl'
import { db } from '../../../db/client'
import { users } from '../../../db/schema'
import { type Steps, transact } from '../../../db/transact'
import { daysUntil, isDueSoon, isReminderDay, lastReminderDay } from '../../domain/follow-up/due'
import type { PromiseLine } from '../../domain/follow-up/promise-list'
import type { TaskLine } from '../../domain/follow-up/task-line'
import { type MailPart, textParts } from '../../domain/mail/mail-content'
import { type StaffLocale, toStaffLocale } from '../../domain/text/locales'
import { plain, type Texts } from '../../domain/text/text'
import type { Day } from '../../domain/time/day'
import { formatDay } from '../../domain/time/time-format'
import { messagesOf } from '../../messages/messages'
import { queueMessages } from '../mail/outbox'
import { config } from '../platform/config'
import { addressOf, localeOf } from '../releases/release-readers'
import { duePromises } from './promises'
import { dueTasks } from './tasks'

/** The tasks and promises of one user that are overdue or due within a week. */
type Due = { tasks: TaskLine[]; promises: PromiseLine[] }

/**
 * Queues the reminders of a day: at most one message for each user, with all their tasks and promises
 * that are overdue or due within a week. @returns how many are new
 */
export async function queueReminders(today: Day, now = new Date()): Promise<number> {
  const byOwner = await dueByOwner(today)
  const isReason = ({ tasks, promises }: Due) =>
    tasks.some(({ day }) => isReminderDay(day, today)) || promises.some(({ due }) => isReminderDay(due, today))
  const owners = [...byOwner].filter(([, own]) => isReason(own)).map(([id]) => id)
  if (owners.length === 0) return 0
  const found = await db()
    .select()
    .from(users)
    .where(and(inArray(users.id, owners), isNull(users.disabledAt), isNull(users.kind)))
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

async function dueByOwner(today: Day): Promise<Map<string, Due>> {
  const byOwner = new Map<string, Due>()
  const of = (ownerId: string): Due => {
    const own = byOwner.get(ownerId) ?? { tasks: [], promises: [] }
    byOwner.set(ownerId, own)
    return own
  }
  for (const task of await dueTasks(lastReminderDay(today)))
    if (task.ownerId !== null && isDueSoon(task.day, today)) of(task.ownerId).tasks.push(task)
  for (const { ownerId, ...promise } of await duePromises())
    if (ownerId !== null && isDueSoon(promise.due, today)) of(ownerId).promises.push(promise)
  return byOwner
}

function reminderMail(
  name: string,
  { tasks, promises }: Due,
  locale: StaffLocale,
  today: Day,
): { subject: string; parts: MailPart[] } {
  const t = createTranslator({ locale, messages: messagesOf(locale), namespace: 'followUp.mail' })
  const link = (label: string, path: string): MailPart => ({
    kind: 'link',
    text: '',
    label,
    href: `${config().publicUrl}${path}`,
  })
  const entry = (text: Texts, day: Day | null, where: Texts | null): MailPart => {
    const due = t((daysUntil(day, today) ?? 0) < 0 ? 'overdue' : 'due', { day: formatDay(day ?? today, locale) })
    return { kind: 'entry', title: plain(text, locale), lines: [plain(where, locale), due].filter(Boolean) }
  }
  const counts = { tasks: tasks.length, promises: promises.length }
  return {
    subject: t('subject', counts),
    parts: [
      ...textParts(t('dear', { name })),
      ...(tasks.length > 0
        ? [
            ...textParts(t('tasks', counts)),
            ...tasks.map(({ text, day, institution, tripTitle }) => entry(text, day, institution ?? tripTitle)),
            link(t('openTasks'), '/trips'),
          ]
        : []),
      ...(promises.length > 0
        ? [
            ...textParts(t('promises', counts)),
            ...promises.map(({ text, due, institution, tripTitle }) =>
              entry(text, due, institution?.name ?? tripTitle),
            ),
            link(t('open'), '/promises'),
          ]
        : []),
    ],
  }
}
