'use client'

import { useLocale, useTranslations } from 'next-intl'
import { fullName } from '@/lib/domain/text/person-name'
import { placesOf, rosterWarnings, type RosterWarning } from '@/lib/domain/delegation/roster'
import { useTrip } from '../trip/use-trip'
import styles from './delegation.module.css'
import { placeNumber } from './member-words'

/** What the delegation lacks or contradicts itself in. */
export function DelegationNeeds() {
  const { record, directory } = useTrip()
  const locale = useLocale()
  const t = useTranslations('delegation.needs')
  const warnings = rosterWarnings(record)
  const places = placesOf(record.member)
  const numbers = (ids: readonly string[]) =>
    new Intl.ListFormat(locale, { type: 'unit', style: 'short' }).format(
      places.filter(({ member }) => ids.includes(member.id)).map(placeNumber),
    )

  const sentence = (warning: RosterWarning): string => {
    switch (warning.kind) {
      case 'size': {
        const { entered, listed } = warning
        const rest =
          entered > listed ? t('sizeMore', { missing: entered - listed }) : t('sizeLess', { over: listed - entered })
        return t('size', { entered, listed, rest })
      }
      case 'no leader':
        return t('no leader')
      case 'unnamed':
      case 'untitled':
        return t(warning.kind, { count: warning.memberIds.length, places: numbers(warning.memberIds) })
      case 'twice': {
        const person = directory.people[warning.personId]
        return t('twice', {
          name: person ? fullName(person.name, locale).text : '',
          places: numbers(warning.memberIds),
        })
      }
    }
  }
  if (record.member.length === 0) return null
  return (
    <section aria-labelledby="needs">
      <h2 id="needs">
        {t('title')} {warnings.length > 0 && <span className={`${styles.count} num`}>{warnings.length}</span>}
      </h2>
      {warnings.length === 0 && <small>{t('allSet')}</small>}
      <ul>
        {warnings.map((warning, i) => (
          <li key={i}>{sentence(warning)}</li>
        ))}
      </ul>
    </section>
  )
}
