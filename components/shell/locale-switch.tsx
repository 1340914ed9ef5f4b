import { getLocale } from 'next-intl/server'
import { type Locale, localeNames, staffLocales } from '@/lib/domain/text/locales'
import { chooseLocaleAction } from '@/app/actions'
import styles from './shell.module.css'

/** The other languages, each by its own name; chosen by a form, so that it works without scripts. */
export async function LocaleSwitch({ among = staffLocales }: { among?: readonly Locale[] }) {
  const current = await getLocale()
  return (
    <form action={chooseLocaleAction} className={styles.locales}>
      {among
        .filter((locale) => locale !== current)
        .map((locale) => (
          <button key={locale} type="submit" name="locale" value={locale} lang={locale}>
            {localeNames[locale]}
          </button>
        ))}
    </form>
  )
}
