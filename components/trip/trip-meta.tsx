import { useLocale, useTranslations } from 'next-intl'
import { Fragment, type ReactNode } from 'react'
import type { Day } from '@/lib/domain/time/day'
import type { Locale } from '@/lib/domain/text/locales'
import { formatDays } from '@/lib/domain/time/time-format'
import { wordsIn } from '@/lib/domain/text/text'
import { citiesOf, type LeaderSummary, type TripSummary, leaderOf, listOf } from '@/lib/domain/trip/trip-summary'
import { SeparatedList, spaced } from './separated-list'

/** Dates, cities, members and the guest of an incoming visit in one line, without unknown parts. */
export function TripMeta({
  of,
  start,
  end,
  size,
  opensMap = (cities) => cities,
}: {
  of: TripSummary
  start: Day | null
  end: Day | null
  size: number
  /** Makes the cities open the map. */
  opensMap?: (cities: ReactNode) => ReactNode
}) {
  const locale = useLocale() as Locale
  const t = useTranslations('trip')
  const others = (count: number) => t('others', { count })
  const list = (words: ReturnType<typeof citiesOf>) => (
    <SeparatedList of={listOf(words, locale, others)} locale={locale} />
  )
  const cities = citiesOf(of, locale)
  const guest = wordsIn(of.guest, locale)
  const parts: ReactNode[] = [
    <b key="days" className="num">
      {formatDays(start, end, locale) ?? t('noDates')}
    </b>,
    cities.length > 0 && opensMap(list(cities)),
    (size > 0 || of.leader) && <Size key="size" size={size} leader={of.leader} />,
    of.direction === 'incoming' && guest && list([guest]),
  ]
  return parts.filter(Boolean).map((part, i) => (
    <Fragment key={i}>
      {i > 0 && ' · '}
      {part}
    </Fragment>
  ))
}

function Size({ size, leader }: { size: number; leader: LeaderSummary | null }) {
  const locale = useLocale() as Locale
  const t = useTranslations('trip')
  if (!leader) return t('size', { count: size })
  const w = () => (
    <b>
      <SeparatedList of={spaced(leaderOf(leader, locale))} locale={locale} />
    </b>
  )
  return size > 1 ? t.rich('sizeLed', { count: size, leader: '', w }) : t.rich('led', { leader: '', w })
}
