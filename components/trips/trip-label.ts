import type { getTranslations } from 'next-intl/server'
import type { Locale } from '@/lib/domain/text/locales'
import { formatDays } from '@/lib/domain/time/time-format'
import { listOf, titleOf } from '@/lib/domain/trip/trip-summary'
import { type ListedTrip, shownDays } from '@/lib/domain/trips/trip-list'

type Translate = Awaited<ReturnType<typeof getTranslations<'trip'>>>

/** The title of a trip as plain text, for places that hold nothing else: options, page titles. */
export function plainTitle(trip: Parameters<typeof titleOf>[0], locale: Locale, t: Translate): string {
  const title = titleOf(trip, locale)
  const untag = (chunks: string) => chunks
  if (title.own) return title.words.text
  if ('from' in title) return t.markup('fromGuest', { guest: title.from.text, w: untag })
  if (!title.to) return t(trip.isReleased === false ? 'notReleased' : 'untitled')
  const places = listOf(title.to, locale, (count) => t('others', { count }), 3)
    .map(({ text }) => text)
    .join('')
  return t.markup('toPlaces', { places, w: untag })
}

/** "31 Oct – 4 Nov 2023 · Benchmarking visit to Korea" */
export function tripLabel(trip: ListedTrip, locale: Locale, t: Translate): string {
  const days = formatDays(...shownDays(trip), locale, 'short')
  return [days, plainTitle(trip, locale, t)].filter(Boolean).join(' · ')
}
