'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { Finding } from '@/lib/domain/checks/finding'
import { anchorOf } from '@/lib/domain/report/fact-ref'
import { namedCity } from '@/lib/domain/text/city-name'
import type { Locale } from '@/lib/domain/text/locales'
import { fullName } from '@/lib/domain/text/person-name'
import { plain } from '@/lib/domain/text/text'
import { formatDay, formatWeekday } from '@/lib/domain/time/time-format'
import { dayOf, timeOf } from '@/lib/domain/time/wall-time'
import type { Item } from '@/lib/domain/trip/trip-record'
import { useTrip } from '../trip/use-trip'

/** The subject of a warning: its name, its time, and the address to edit it. */
export type Subject = { name: string; when: string | null; href: string }

/** Names the first thing that a finding concerns; links lead from the itinerary. */
export function useSubject(): (finding: Finding) => Subject {
  const { record, directory, tripId, cityNames } = useTrip()
  const locale = useLocale() as Locale
  const t = useTranslations('checks')
  const vocabulary = useTranslations('vocabulary')
  const page = (tab: string) => `/trips/${encodeURIComponent(tripId)}/${tab}`
  const time = ({ start, dayPart }: Item) => (dayPart === null ? timeOf(start) : vocabulary(`dayPart.${dayPart}`))
  return (finding) => {
    const {
      check,
      concerns: [{ noun, id }],
    } = finding
    if (check === 'no duty phone' || check === 'no emergency line') {
      const city = check === 'no emergency line' ? plain(namedCity(finding.city, locale, cityNames), locale) : null
      return { name: city ?? t('emergencySheet'), when: null, href: page('emergency') }
    }
    if (noun === 'trip') {
      const tabs = {
        'no leader': 'delegation',
        'no visits': 'visits',
        'no programme': 'itinerary',
        'no pick-up': 'itinerary',
        'no car': 'itinerary',
      } as const
      const tab = check in tabs ? tabs[check as keyof typeof tabs] : 'details'
      return { name: t('thisTrip'), when: null, href: page(tab) }
    }
    if (noun === 'item') {
      const item = record.item.find((one) => one.id === id)
      return {
        name: plain(item?.title, locale),
        when: item ? `${formatWeekday(dayOf(item.start), locale, 'short')} ${time(item)}` : null,
        href: `#item-${id}`,
      }
    }
    if (noun === 'day') return { name: formatWeekday(id, locale), when: null, href: `#day-${id}` }
    if (noun === 'member') {
      const person = directory.people[record.member.find((one) => one.id === id)?.personId ?? '']
      return {
        name: person ? fullName(person.name, locale).text : t('unnamed'),
        when: null,
        href: `${page('delegation')}#${anchorOf(`member:${id}`)}`,
      }
    }
    const visit = record.visit.find((one) => one.id === id)
    const name = plain(directory.institutions[visit?.institutionId ?? '']?.name, locale)
    return {
      name: name || t('unnamed'),
      when: visit?.day ? formatDay(visit.day, locale, 'short') : null,
      href: `${page('visits')}#${anchorOf(`visit:${id}`)}`,
    }
  }
}
