'use client'

import { useLocale } from 'next-intl'
import type { FoundPerson, InstitutionLine } from '@/lib/domain/directory/directory'
import { localWords } from '@/lib/domain/text/local-script'
import { fullName, nativeName, type PersonName } from '@/lib/domain/text/person-name'
import { wordsIn } from '@/lib/domain/text/text'
import { countryName } from '@/lib/domain/text/countries'
import styles from './picker.module.css'

/** A person as an option: the name in both scripts and the institution. */
export function PersonOption({ person, institution }: FoundPerson) {
  const locale = useLocale()
  const name = fullName(person.name, locale)
  const native = nativeName(person.name, name.lang)
  const at = wordsIn(institution?.name, locale)
  return (
    <>
      <b lang={name.lang}>{name.text}</b>
      {native && (
        <>
          {' '}
          <span className={styles.native} lang={native.lang}>
            {native.text}
          </span>
        </>
      )}
      {at && (
        <span className={styles.second} lang={at.lang}>
          {at.text}
        </span>
      )}
    </>
  )
}

/** An institution as an option: the name in both scripts, acronym, city and country. */
export function InstitutionOption({ name, acronym, city, country }: InstitutionLine) {
  const locale = useLocale()
  const words = wordsIn(name, locale)
  const local = localWords(name, country, words?.lang ?? locale)
  const place = [acronym, wordsIn(city, locale)?.text, country && countryName(country, locale)]
    .filter(Boolean)
    .join(' · ')
  return (
    <>
      <b lang={words?.lang}>{words?.text}</b>
      {local && (
        <>
          {' '}
          <span className={styles.native} lang={local.lang}>
            {local.text}
          </span>
        </>
      )}
      {place && <span className={styles.second}>{place}</span>}
    </>
  )
}

/** The name as one line of text, in both scripts if there are two. */
export function bothScripts(name: PersonName, locale: string): string {
  const full = fullName(name, locale)
  return [full.text, nativeName(name, full.lang)?.text].filter(Boolean).join(' ')
}
