import { useTranslations } from 'next-intl'
import { Button } from '../ui/button'
import { SelectField } from '../ui/field'
import styles from './releases.module.css'

/** Which two states of the itinerary to compare: numbers of versions, or `draft`. */
export function CompareForm({ numbers, from, to }: { numbers: readonly number[]; from: string; to: string }) {
  const t = useTranslations('releases')
  const options = [
    <option key="draft" value="draft">
      {t('compare.draft')}
    </option>,
    ...numbers.map((number) => (
      <option key={number} value={number}>
        {t('number', { number })}
      </option>
    )),
  ]
  return (
    <form className={styles.compare}>
      <SelectField key={`from ${from}`} label={t('compare.from')} name="from" defaultValue={from}>
        {options}
      </SelectField>
      <SelectField key={`to ${to}`} label={t('compare.to')} name="to" defaultValue={to}>
        {options}
      </SelectField>
      <Button type="submit">{t('compare.submit')}</Button>
    </form>
  )
}
