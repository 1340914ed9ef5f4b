'use client'

import { useTranslations } from 'next-intl'
import { SelectField } from '../../ui/field'
import { useTrip } from '../use-trip'

/** The owner of a task; empty for none. */
export function OwnerField({ value, onChange }: { value: string; onChange: (ownerId: string) => void }) {
  const { colleagues } = useTrip()
  const t = useTranslations('tasks')
  const trip = useTranslations('trip')
  const isListed = value === '' || colleagues.some(({ id }) => id === value)
  return (
    <SelectField label={t('owner')} value={value} onChange={(event) => onChange(event.target.value)}>
      <option value="">{t('noOwner')}</option>
      {colleagues.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
      {!isListed && <option value={value}>{trip('formerColleague')}</option>}
    </SelectField>
  )
}
