import { useTranslations } from 'next-intl'
import { Button } from '../ui/button'
import { Field, SelectField } from '../ui/field'
import styles from './audit.module.css'

const areas = ['accounts', 'trips', 'directories', 'settings'] as const

/** Narrows the audit log; a form without scripts, whose fields are in the address. */
export function AuditFilter({
  users,
  query,
}: {
  users: readonly { id: string; name: string }[]
  query: Readonly<Record<string, string>>
}) {
  const t = useTranslations('audit')
  return (
    <form action="/audit" className={styles.filter} aria-label={t('filter')}>
      <SelectField label={t('user')} name="user" defaultValue={query.user ?? ''}>
        <option value="">{t('everyone')}</option>
        {users.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <SelectField label={t('area')} name="area" defaultValue={query.area ?? ''}>
        <option value="">{t('everything')}</option>
        {areas.map((area) => (
          <option key={area} value={area}>
            {t(`areas.${area}`)}
          </option>
        ))}
      </SelectField>
      <Field label={t('from')} type="date" name="from" defaultValue={query.from} />
      <Field label={t('to')} type="date" name="to" defaultValue={query.to} />
      <Button type="submit">{t('apply')}</Button>
    </form>
  )
}
