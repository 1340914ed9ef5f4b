'use client'

import { useLocale, useTranslations } from 'next-intl'
import { fullName } from '@/lib/domain/text/person-name'
import { plain } from '@/lib/domain/text/text'
import type { Member } from '@/lib/domain/trip/trip-record'
import { useTrip } from '../trip/use-trip'

/** What a member is called in a sentence: the name, else the title, else "not named yet". */
export function useMemberName(): (member: Pick<Member, 'personId' | 'title'>) => string {
  const { directory } = useTrip()
  const locale = useLocale()
  const t = useTranslations('delegation')
  return ({ personId, title }) => {
    const person = personId === null ? undefined : directory.people[personId]
    return (person && fullName(person.name, locale).text) || plain(title, locale) || t('notNamed')
  }
}
