'use client'

import { useLocale, useTranslations } from 'next-intl'
import { nameFact } from '@/lib/domain/report/fact-name'
import { fieldRef, recordRef } from '@/lib/domain/report/fact-ref'
import type { MissingText, TextPlace } from '@/lib/domain/report/translation-edit'
import type { Locale } from '@/lib/domain/text/locales'
import { fullName } from '@/lib/domain/text/person-name'
import { plain } from '@/lib/domain/text/text'
import { formatDay } from '@/lib/domain/time/time-format'
import { dayOf, timeOf } from '@/lib/domain/time/wall-time'
import { find } from '@/lib/domain/trip/edit'
import type { EntityName } from '@/lib/domain/trip/trip-record'
import { fieldLabel } from '@/lib/messages/field-label'
import { useTrip } from '../../trip/use-trip'
import { factLocationHref } from '../fact-location-href'

/** What a text is called ("Purpose 3"), what it belongs to ("Hanyang University"), and the page where it is entered. */
export function useTextName(): (text: MissingText) => { name: string; of: string; href: string } {
  const { tripId, record, directory } = useTrip()
  const locale = useLocale() as Locale
  const t = useTranslations('report.translations')
  const labels = useTranslations('fields')
  const whole = { id: tripId, version: 1, record, directory }
  const institution = (id: string | null | undefined) => plain(id ? directory.institutions[id]?.name : null, locale)
  const person = (id: string | null | undefined) => {
    const found = id ? directory.people[id] : undefined
    return found ? fullName(found.name, locale).text : ''
  }
  const visited = (visitId: string | null | undefined) =>
    institution(record.visit.find(({ id }) => id === visitId)?.institutionId) || t('wholeTrip')
  const ownerOf = ({ noun, id }: TextPlace): string => {
    switch (noun) {
      case 'institution':
        return institution(id)
      case 'member':
        return person(find(record, 'member', id)?.personId) || t('of.member')
      case 'visit':
        return visited(id)
      case 'host': {
        const host = find(record, 'host', id)
        return person(host?.personId) || visited(host?.visitId)
      }
      case 'topic':
      case 'agreement':
        return visited(find(record, noun, id)?.visitId)
      case 'item': {
        const item = find(record, 'item', id)
        if (!item) return t('of.item')
        const day = formatDay(dayOf(item.start), locale, 'short')
        return item.dayPart === null ? `${day} ${timeOf(item.start)}` : day
      }
      case 'quote':
        return person(find(record, 'quote', id)?.speakerId) || t('of.details')
      case 'emergency':
        return t('of.emergency')
      default:
        return t('of.details')
    }
  }
  return ({ places }) => {
    const [first] = places
    if (!first) return { name: '', of: '', href: '' }
    const { noun, id, field, at } = first
    const name =
      noun === 'institution' ? t(`institution.${field as 'name'}`) : fieldLabel(labels, noun as EntityName, field)
    const of = ownerOf(first)
    const others = places.length - 1
    const record = recordRef(noun, id)
    const hasField = noun === 'trip' || noun === 'visit' || noun === 'institution'
    const ref = hasField ? fieldRef(record, field, at ?? undefined) : record
    const location = nameFact(ref, whole, locale)?.location
    return {
      name: at === null ? name : `${name} ${at + 1}`,
      of: others > 0 ? t('andMore', { of, count: others }) : of,
      href: location ? factLocationHref(tripId, location) : `/trips/${encodeURIComponent(tripId)}/emergency`,
    }
  }
}
