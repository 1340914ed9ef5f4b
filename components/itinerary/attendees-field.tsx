'use client'

import { useLocale, useTranslations } from 'next-intl'
import { fullName } from '@/lib/domain/text/person-name'
import { useTrip } from '../trip/use-trip'
import field from '../ui/field.module.css'
import styles from './itinerary.module.css'

/** Who attends: the whole delegation, or the members ticked. `null` is everyone. */
export function AttendeesField({
  value,
  onChange,
  error,
}: {
  value: readonly string[] | null
  onChange: (value: readonly string[] | null) => void
  error?: string | undefined
}) {
  const { record, directory } = useTrip()
  const locale = useLocale()
  const t = useTranslations('itinerary')
  const members = record.member.map((m) => m.personId).filter((id) => id !== null)
  // Someone who left the delegation is still shown where they were to attend.
  const ids = [...new Set([...members, ...(value ?? [])])]
  const toggle = (id: string) =>
    onChange(
      value?.includes(id) ? value.filter((one) => one !== id) : ids.filter((one) => one === id || value?.includes(one)),
    )
  return (
    <fieldset>
      <legend className={styles.legend}>{t('who')}</legend>
      <div className={styles.people}>
        <label>
          <input type="checkbox" checked={value === null} onChange={(e) => onChange(e.target.checked ? null : [])} />
          {t('everyone')}
        </label>
        {value !== null &&
          ids.map((id) => (
            <label key={id}>
              <input type="checkbox" checked={value.includes(id)} onChange={() => toggle(id)} />
              {directory.people[id] ? fullName(directory.people[id].name, locale).text : '?'}
            </label>
          ))}
      </div>
      {error && (
        <p role="alert" className={field.error}>
          {error}
        </p>
      )}
    </fieldset>
  )
}
