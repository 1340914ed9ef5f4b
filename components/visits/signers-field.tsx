'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { fullName } from '@/lib/domain/text/person-name'
import { possibleSigners } from '@/lib/domain/visits/visits'
import { useTrip } from '../trip/use-trip'
import field from '../ui/field.module.css'
import styles from '../ui/form-frame.module.css'

/** Who signed, among the members and hosts. Earlier signers can be removed and added again. */
export function SignersField({
  visitId,
  value,
  onChange,
}: {
  visitId: string
  value: readonly string[]
  onChange: (ids: string[]) => void
}) {
  const { record, directory } = useTrip()
  const locale = useLocale()
  const t = useTranslations('visits')
  const [known] = useState(value)
  const { ours, theirs: theirSide } = possibleSigners(record, visitId, [...known, ...value])
  const toggle = (id: string) => onChange(value.includes(id) ? value.filter((v) => v !== id) : [...value, id])
  const side = (name: string, ids: readonly string[]) =>
    ids.length > 0 && (
      <div role="group" aria-label={name}>
        <p className={field.hint}>{name}</p>
        {ids.map((id) => {
          const person = directory.people[id]
          if (!person) return null
          const shown = fullName(person.name, locale)
          return (
            <label key={id}>
              <input type="checkbox" checked={value.includes(id)} onChange={() => toggle(id)} />
              <span lang={shown.lang}>{shown.text}</span>
            </label>
          )
        })}
      </div>
    )
  return (
    <fieldset>
      <legend className={field.label}>{t('signers')}</legend>
      {ours.length + theirSide.length === 0 ? (
        <p className={field.hint}>{t('signersNone')}</p>
      ) : (
        <div className={styles.choices}>
          {side(t('ourSide'), ours)}
          {side(t('theirSide'), theirSide)}
        </div>
      )}
    </fieldset>
  )
}
