import { fullName, nativeName } from '@/lib/domain/text/person-name'
import type { Place } from '@/lib/domain/delegation/roster'
import type { Person } from '@/lib/domain/directory/entry'
import type { Member } from '@/lib/domain/trip/trip-record'
import { Words } from '../text/words'
import styles from './delegation.module.css'

/** "3", or "3–5" for a group. */
export function placeNumber({ first, last }: Place): string {
  return first === last ? String(first) : `${first}–${last}`
}

/** The name of a person in both scripts, each marked with its language. */
export function BothNames({ person, locale }: { person: Person; locale: string }) {
  const name = fullName(person.name, locale)
  const native = nativeName(person.name, name.lang)
  return (
    <>
      <b lang={name.lang === locale ? undefined : name.lang}>{name.text}</b>
      {native && (
        <>
          {' '}
          <span className={styles.native} lang={native.lang}>
            {native.text}
          </span>
        </>
      )}
    </>
  )
}

/** The unit of a member, on a line of its own. */
export function MemberUnit({ member, locale, fallback }: { member: Member; locale: string; fallback: string }) {
  if (!member.unit) return null
  return (
    <span className={styles.unit}>
      <Words of={member.unit} locale={locale} fallback={fallback} />
    </span>
  )
}
