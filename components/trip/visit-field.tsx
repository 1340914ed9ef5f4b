import { useLocale } from 'next-intl'
import { plain } from '@/lib/domain/text/text'
import { SelectField } from '../ui/field'
import { useTrip } from './use-trip'

/** The visit that an entry belongs to, or none; `none`: the words for that. */
export function VisitField({
  label,
  none,
  value,
  onChange,
}: {
  label: string
  none: string
  value: string | null
  onChange: (visitId: string | null) => void
}) {
  const locale = useLocale()
  const { record, directory } = useTrip()
  return (
    <SelectField label={label} value={value ?? ''} onChange={(event) => onChange(event.target.value || null)}>
      <option value="">{none}</option>
      {record.visit.map(({ id, institutionId }) => (
        <option key={id} value={id}>
          {plain(directory.institutions[institutionId]?.name, locale)}
        </option>
      ))}
    </SelectField>
  )
}
