import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { OutboxPage } from '@/components/mail/outbox-page'
import { formatInstant } from '@/lib/domain/time/time-format'
import { config } from '@/lib/server/platform/config'
import { readOffice } from '@/lib/server/office/office'
import { readOutbox } from '@/lib/server/mail/outbox'
import { officePage } from '@/lib/server/access/page'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('outbox'))('title') }
}

export default async function Outbox({ searchParams }: PageProps<'/outbox'>) {
  const access = await officePage('see outbox')
  const [locale, { timeZone }] = [await getLocale(), await readOffice()]
  const when = (at: Date) => formatInstant(at, locale, timeZone)
  const { messages, ...pages } = await readOutbox(access, Number.parseInt(String((await searchParams).page), 10) || 1)
  const lines = messages.map(({ createdAt, sentAt, dueAt, ...message }) => ({
    ...message,
    made: when(createdAt),
    at: sentAt ? when(sentAt) : dueAt ? when(dueAt) : '',
  }))
  return <OutboxPage messages={lines} {...pages} sends={config().smtpUrl !== null} />
}
