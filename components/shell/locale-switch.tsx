import { getLocale } from 'next-intl/server'
import { localeNames, locales } from '@/lib/domain/text/locales'
import { chooseLocaleAction } from '@/app/actions'
import styles from './shell.module.css'

/** The other languages, each by its own name; chosen by a form, so that it works without scripts. */
export async function LocaleSwitch() {
  const current = await getLocale()
  return (
    <form action={chooseLocaleAction} className={styles.locales}>
      {locales
        .filter((locale) => locale !== current)
        .map((locale) => (
          <button key={locale} type="submit" name="locale" value={locale} lang={locale}>
            {localeNames[locale]}
          </button>
        ))}
    </form>
  )
}
