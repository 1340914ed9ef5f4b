import { getLocale } from 'next-intl/server'
import { localeNames, locales, staffLocales } from '@/lib/domain/text/locales'
import { chooseLocaleAction } from '@/app/actions'
import { isMemberPage } from '@/lib/server/platform/i18n'
import styles from './shell.module.css'

/** The other languages, each by its own name; chosen by a form, so that it works without scripts. */
export async function LocaleSwitch() {
  const current = await getLocale()
  const offered = (await isMemberPage()) ? locales : staffLocales
  return (
    <form action={chooseLocaleAction} className={styles.locales}>
      {offered
        .filter((locale) => locale !== current)
        .map((locale) => (
          <button key={locale} type="submit" name="locale" value={locale} lang={locale}>
            {localeNames[locale]}
          </button>
        ))}
    </form>
  )
}
