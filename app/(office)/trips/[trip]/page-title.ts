import type { Metadata } from 'next'
import { getTripTranslations } from '@/components/trip/trip-words'
import { tripPage } from '@/lib/server/access/page'
import { readDirection } from '@/lib/server/trip/trip-direction'

/** The title of a page whose name is another one for an incoming trip. */
export async function pageTitle(
  params: Promise<{ trip: string }>,
  area: 'delegation' | 'visits' | 'followUp.after',
): Promise<Metadata> {
  const access = await tripPage((await params).trip, 'see trip')
  const t = await getTripTranslations({ trip: { direction: await readDirection(access) } }, area)
  return { title: t('title') }
}
