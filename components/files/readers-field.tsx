'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { AttachmentReaders } from '@/lib/domain/files/attachment'
import { fullName } from '@/lib/domain/text/person-name'
import { useTrip } from '../trip/use-trip'
import { SelectField } from '../ui/field'

/** The words for who may read a file. */
export function useReadersWords(): (readers: AttachmentReaders) => string {
  const { directory } = useTrip()
  const locale = useLocale()
  const t = useTranslations('files')
  return ({ audience, personId }) => {
    const person = personId === null ? undefined : directory.people[personId]
    return audience === 'person'
      ? t('readers.person', { name: person ? fullName(person.name, locale).text : '?' })
      : t(`readers.${audience}`)
  }
}

/** Who may read a file, besides planners: no one, all members, or one of them. */
export function ReadersField({
  value,
  onChange,
}: {
  value: AttachmentReaders
  onChange: (value: AttachmentReaders) => void
}) {
  const { record } = useTrip()
  const t = useTranslations('files')
  const wordsOf = useReadersWords()
  const members = record.member.map(({ personId }) => personId).filter((id) => id !== null)
  // A reader who has left the delegation is still shown.
  const ids = [...new Set([...members, ...(value.personId === null ? [] : [value.personId])])]
  return (
    <SelectField
      label={t('readersLabel')}
      value={value.personId ?? value.audience}
      onChange={({ target }) =>
        onChange(
          target.value === 'planners' || target.value === 'members'
            ? { audience: target.value, personId: null }
            : { audience: 'person', personId: target.value },
        )
      }
    >
      {(['planners', 'members'] as const).map((audience) => (
        <option key={audience} value={audience}>
          {wordsOf({ audience, personId: null })}
        </option>
      ))}
      {ids.map((personId) => (
        <option key={personId} value={personId}>
          {wordsOf({ audience: 'person', personId })}
        </option>
      ))}
    </SelectField>
  )
}
