import { getLocale } from 'next-intl/server'
import type { MailLine } from '@/components/mail/outbox-page'
import { formatInstant } from '@/lib/domain/time/time-format'
import { countHeld } from '@/lib/server/mail/held-messages'
import { type MailAccess, readOutbox } from '@/lib/server/mail/read-outbox'
import { readOffice } from '@/lib/server/office/office'
import { config } from '@/lib/server/platform/config'

/** One page of the e-mails that an access covers, with times as text. `page` as in the address. */
export async function mailLines(access: MailAccess, page: unknown) {
  const [locale, { timeZone }] = [await getLocale(), await readOffice()]
  const when = (at: Date) => formatInstant(at, locale, timeZone)
  const { messages, ...pages } = await readOutbox(access, Number.parseInt(String(page), 10) || 1)
  const lines = messages.map(({ createdAt, sentAt, dueAt, ...message }): MailLine => ({
    ...message,
    made: when(createdAt),
    at: sentAt ? when(sentAt) : dueAt ? when(dueAt) : '',
  }))
  return { messages: lines, ...pages, sends: config().smtpUrl !== null, held: await countHeld(access) }
}
