import type { Metadata } from 'next'
import { getLocale, getMessages, getTranslations } from 'next-intl/server'
import { NextIntlClientProvider } from 'next-intl'
import { PromisesPage } from '@/components/follow-up/promises-page'
import { type PromiseView, promiseViews } from '@/lib/domain/follow-up/promise-list'
import { isOneOf } from '@/lib/domain/trip/vocabulary'
import { dayAt } from '@/lib/domain/time/wall-time'
import { officePage } from '@/lib/server/access/page'
import { listPromises } from '@/lib/server/follow-up/promises'
import { readOffice } from '@/lib/server/office/office'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('followUp'))('title') }
}

/** The promises of all trips that the user plans. */
export default async function Promises({ searchParams }: PageProps<'/promises'>) {
  const access = await officePage('see trips')
  const { show, closed, page } = await searchParams
  const today = dayAt(new Date(), (await readOffice()).timeZone)
  const asked = {
    isClosed: closed === 'yes',
    page: Number.parseInt(String(page), 10) || 1,
    today,
  }
  const given: PromiseView | null = typeof show === 'string' && isOneOf(promiseViews, show) ? show : null
  const mine = given === null ? await listPromises(access, { ...asked, view: 'mine' }) : null
  // Users without promises of their own start with all of them.
  const view = given ?? (mine && mine.counts.mine > 0 ? 'mine' : 'all')
  const list = mine && view === 'mine' ? mine : await listPromises(access, { ...asked, view })
  const { followUp, shell, vocabulary, errors } = await getMessages()
  return (
    <NextIntlClientProvider
      locale={await getLocale()}
      messages={{ followUp, shell, vocabulary, errors }}
      timeZone="UTC"
    >
      <PromisesPage list={list} view={view} isClosed={asked.isClosed} today={today} />
    </NextIntlClientProvider>
  )
}
