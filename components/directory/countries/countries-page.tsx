import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { countriesFor, countryName } from '@/lib/domain/text/countries'
import { Button } from '../../ui/button'
import { SelectField } from '../../ui/field'
import styles from '../directory.module.css'
import page from './countries.module.css'

/** The countries of the directory and those with a card, and a choice of all others. */
export function CountriesPage({ countries }: { countries: readonly { country: string; isFilled: boolean }[] }) {
  const t = useTranslations('countries')
  const locale = useLocale()
  const { compare } = new Intl.Collator(locale)
  const named = countries
    .map((one) => ({ ...one, name: countryName(one.country, locale) }))
    .sort((a, b) => compare(a.name, b.name))
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>{t('title')}</h1>
      </header>
      <p className={page.text}>{t('text')}</p>
      <form className={page.choice} action="/countries">
        <SelectField label={t('country')} name="country" defaultValue="">
          <option value="" disabled>
            {t('choose')}
          </option>
          {countriesFor(locale).map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </SelectField>
        <Button type="submit">{t('open')}</Button>
      </form>
      <ul className={styles.list}>
        {named.map(({ country, name, isFilled }) => (
          <li key={country}>
            <p>
              <Link className={styles.entry} href={`/countries/${country}`} prefetch={false}>
                {name}
              </Link>
            </p>
            <p className={styles.second}>{t(isFilled ? 'filled' : 'empty')}</p>
          </li>
        ))}
      </ul>
    </div>
  )
}
