import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import { formatDays } from '@/lib/domain/time/time-format'
import type { Day } from '@/lib/domain/time/day'
import type { TripLine } from '@/lib/server/directory/visit-history'
import { Words } from '../text/words'

/** A trip by its title, leading there. */
export async function TripLink({ trip, to = '' }: { trip: TripLine; to?: string }) {
  const locale = await getLocale()
  const t = await getTranslations('directory.institution')
  return (
    <Link href={`/trips/${trip.id}${to}`} prefetch={false}>
      {trip.title ? <Words of={trip.title} locale={locale} fallback={trip.language} /> : t('untitled')}
    </Link>
  )
}

/** The days of a visit, or where they are not known those of its trip. */
export async function When({ day, lastDay, trip }: { day?: Day | null; lastDay?: Day | null; trip: TripLine }) {
  const locale = await getLocale()
  const t = await getTranslations('directory.institution')
  const days =
    (day && formatDays(day, lastDay ?? null, locale, 'short')) || formatDays(trip.start, trip.end, locale, 'short')
  return <span className="num">{days ?? t('noDay')}</span>
}
