import { useLocale, useTranslations } from 'next-intl'
import { addHolidayAction, removeHolidayAction } from '@/app/(office)/holidays/actions'
import type { OfficeHoliday } from '@/lib/domain/checks/office-holiday'
import { countriesFor, countryName } from '@/lib/domain/text/countries'
import type { Locale } from '@/lib/domain/text/locales'
import { wordsIn } from '@/lib/domain/text/text'
import { formatDay } from '@/lib/domain/time/time-format'
import { AddHoliday, RemoveHoliday } from './holiday-forms'
import styles from './holidays.module.css'
import page from './office-page.module.css'

/** The office's own public holidays, and the form that adds one. */
export function HolidaysPage({ holidays }: { holidays: readonly OfficeHoliday[] }) {
  const t = useTranslations('holidays')
  const locale = useLocale()
  return (
    <div className={page.page}>
      <h1>{t('title')}</h1>
      <p className={page.text}>{t('text')}</p>
      <section aria-labelledby="add-holiday">
        <h2 id="add-holiday">{t('add')}</h2>
        <AddHoliday
          action={addHolidayAction}
          countries={countriesFor(locale)}
          labels={{
            country: t('country'),
            day: t('day'),
            kind: t('kind'),
            holiday: t('holiday'),
            none: t('none'),
            name: t('name'),
            nameHint: t('nameHint'),
            submit: t('submit'),
          }}
        />
      </section>
      <section aria-labelledby="own-holidays">
        <h2 id="own-holidays">{t('own')}</h2>
        {holidays.length === 0 ? (
          <p className={page.text}>{t('noOwn')}</p>
        ) : (
          <OwnHolidays holidays={holidays} locale={locale} />
        )}
      </section>
    </div>
  )
}

function OwnHolidays({ holidays, locale }: { holidays: readonly OfficeHoliday[]; locale: Locale }) {
  const t = useTranslations('holidays')
  return (
    <ul className={page.list}>
      {holidays.map(({ country, day, name }) => {
        const words = wordsIn(name, locale)
        const what = `${countryName(country, locale)}, ${formatDay(day, locale)}`
        return (
          <li key={`${country} ${day}`}>
            <span className={styles.day}>{formatDay(day, locale)}</span>
            <span>{countryName(country, locale)}</span>
            <span lang={words?.lang}>{words?.text ?? t('none')}</span>
            <RemoveHoliday
              action={removeHolidayAction}
              country={country}
              day={day}
              submit={t('remove')}
              label={t('removeNamed', { what })}
            />
          </li>
        )
      })}
    </ul>
  )
}
