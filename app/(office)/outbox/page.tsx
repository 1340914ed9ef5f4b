import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { OutboxPage } from '@/components/mail/outbox-page'
import { officePage } from '@/lib/server/access/page'
import { mailLines } from './mail-lines'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('outbox'))('title') }
}

/** All e-mails of the office. */
export default async function Outbox({ searchParams }: PageProps<'/outbox'>) {
  const access = await officePage('see outbox')
  return <OutboxPage {...await mailLines(access, (await searchParams).page)} />
}
