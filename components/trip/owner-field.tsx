import { useTranslations } from 'next-intl'
import { SelectField } from '../ui/field'
import { useTrip } from './use-trip'

/** The colleague who is responsible; empty for none. `none`: the words for that. */
export function OwnerField({
  label,
  hint,
  none,
  value,
  onChange,
}: {
  label: string
  hint?: string
  none: string
  value: string
  onChange: (ownerId: string) => void
}) {
  const { colleagues } = useTrip()
  const t = useTranslations('trip')
  const isListed = value === '' || colleagues.some(({ id }) => id === value)
  return (
    <SelectField label={label} hint={hint} value={value} onChange={(event) => onChange(event.target.value)}>
      <option value="">{none}</option>
      {colleagues.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
      {!isListed && <option value={value}>{t('formerColleague')}</option>}
    </SelectField>
  )
}
