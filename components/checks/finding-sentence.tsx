'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Finding } from '@/lib/domain/checks/finding'
import { morning, night } from '@/lib/domain/checks/night'
import { namedCity, zoneCity } from '@/lib/domain/text/city-name'
import type { Locale } from '@/lib/domain/text/locales'
import { fullName } from '@/lib/domain/text/person-name'
import { namedAgreementKind } from '@/lib/domain/trip/agreement-kinds'
import { plain, type Texts, wordsIn } from '@/lib/domain/text/text'
import { formatDays, formatWeekday } from '@/lib/domain/time/time-format'
import { isEnglish, languageName } from '@/lib/domain/text/language-name'
import { countryName } from '@/lib/domain/text/countries'
import { Words } from '../text/words'
import { useTrip } from '../trip/use-trip'

/** The sentence of a warning, from the view of the item `seenFrom` if it concerns two. */
export function useFindingSentence(): (finding: Finding, seenFrom?: string) => ReactNode {
  const { record, cityNames } = useTrip()
  const locale = useLocale() as Locale
  const t = useTranslations('checks.say')

  const { nameOf, peopleOf, otherOf, zoneOf } = useNames()
  const languagesIn = (tags: readonly string[]) =>
    new Intl.ListFormat(locale).format(tags.map((tag) => languageName(tag, locale)))

  return (finding, seenFrom = finding.concerns[0].id) => {
    switch (finding.check) {
      case 'overlap': {
        const [other, { minutes, people }] = [otherOf(finding, seenFrom), finding]
        if (people === null) return t('overlap everyone', { other, minutes })
        const name = people.length === 1 ? nameOf(people[0]) : ''
        return name
          ? t('overlap one', { other, minutes, name })
          : t('overlap some', { other, minutes, count: people.length })
      }
      case 'too little time': {
        const { minutes, needed, margin, km } = finding
        const said = { other: otherOf(finding, seenFrom), minutes, needed, margin, people: peopleOf(finding.people) }
        return km === null ? t('too little time typed', said) : t('too little time way', { ...said, km })
      }
      case 'time does not exist':
      case 'time comes twice':
        return t(`${finding.check} ${finding.which}`)
      case 'night hours':
        return t(`night hours ${finding.which}`, {
          rule: finding.time < morning ? 'early' : 'late',
          limit: finding.time < morning ? morning : night,
        })
      case 'another zone than its place':
        return t(finding.check, { from: zoneOf(finding.concerns[0].id), to: zoneCity(finding.zone, cityNames) })
      case 'another day than its visit':
        return t(finding.check, { days: formatDays(finding.day, finding.lastDay, locale, 'short') ?? '' })
      case 'no lodging':
        return finding.people ? t('no lodging some', { people: peopleOf(finding.people) }) : t('no lodging')
      case 'public holiday':
        return t.rich('public holiday', {
          place: countryName(finding.country, locale),
          name: () => <HolidayName name={finding.name} />,
        })
      case 'weekend':
        return t('weekend', {
          weekday: formatWeekday(finding.day, locale, 'short'),
          place: countryName(finding.country, locale),
        })
      case 'ranks differ':
        return t.rich(`ranks differ ${finding.higher}`, {
          ours: () => <Words of={finding.ours} locale={locale} />,
          theirs: () => <Words of={finding.theirs} locale={locale} />,
        })
      case 'numbers differ':
        return t(finding.check, { ours: finding.ours, theirs: finding.theirs })
      case 'leader without counterpart':
        return t(finding.check, { name: nameOf(finding.leaderId) })
      case 'unconfirmed':
        return t(finding.check, { days: finding.days })
      case 'no title':
        return t(finding.check, { name: nameOf(record.host.find(({ id }) => id === finding.hostId)?.personId) })
      case 'still to be signed': {
        const agreement = record.agreement.find(({ id }) => id === finding.agreementId)
        return t.rich(finding.check, {
          kind: () => <Words of={namedAgreementKind(agreement?.kind ?? {}, locale)} locale={locale} />,
        })
      }
      case 'no emergency line':
        return t.rich(finding.check, {
          city: () => <Words of={namedCity(finding.city, locale, cityNames)} locale={locale} />,
        })
      case 'no interpreter':
        return t(finding.check, { theirs: languagesIn(finding.theirs), ours: languagesIn(finding.ours) })
      case 'no local address':
        return t(finding.check, { language: languageName(finding.language, locale) })
      default:
        return t(finding.check)
    }
  }
}

/** The names in a sentence, in the reader's language. */
function useNames() {
  const { record, directory, cityNames } = useTrip()
  const locale = useLocale() as Locale
  const t = useTranslations('checks.say')
  const nameOf = (personId: string | null | undefined) => {
    const person = personId ? directory.people[personId] : undefined
    return person ? fullName(person.name, locale).text : ''
  }
  const peopleOf = (ids: readonly string[] | null) => {
    if (ids === null) return 'everyone'
    return (ids.length === 1 && nameOf(ids[0])) || t('people', { count: ids.length })
  }
  const otherOf = (finding: Finding, seenFrom: string) => {
    const other = finding.concerns.find(({ noun, id }) => noun === 'item' && id !== seenFrom)
    return plain(record.item.find(({ id }) => id === other?.id)?.title, locale)
  }

  const zoneOf = (itemId: string) => {
    const item = record.item.find(({ id }) => id === itemId)
    return item ? zoneCity(item.timeZone, cityNames) : ''
  }
  return { nameOf, peopleOf, otherOf, zoneOf }
}

/** A name in the reader's language; without one, the name in another language with the one used there. */
function HolidayName({ name }: { name: Texts }) {
  const locale = useLocale()
  const shown = wordsIn(name, locale)
  if (!shown) return null
  const isOwn = shown.lang.split('-')[0] === locale.split('-')[0]
  const local = Object.entries(name).find(
    ([lang, words]) => lang !== shown.lang && !isEnglish(lang) && words !== shown.text,
  )
  return (
    <>
      {isOwn ? shown.text : <span lang={shown.lang}>{shown.text}</span>}
      {!isOwn && local && (
        <>
          {' '}
          <span lang={local[0]}>{local[1]}</span>
        </>
      )}
    </>
  )
}
