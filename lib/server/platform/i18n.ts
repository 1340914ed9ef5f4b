import { cookies, headers } from 'next/headers'
import { getRequestConfig } from 'next-intl/server'
import { isLocale, localeFrom, type Locale } from '../../domain/text/locales'
import { messagesOf } from '../../messages/messages'

export const localeCookie = 'locale'

/** The reader's language: their own choice, else the browser's preference. */
export async function readerLocale(): Promise<Locale> {
  const chosen = (await cookies()).get(localeCookie)?.value
  return isLocale(chosen) ? chosen : localeFrom((await headers()).get('accept-language'))
}

export default getRequestConfig(async () => {
  const locale = await readerLocale()
  return { locale, messages: messagesOf(locale), timeZone: 'UTC' }
})
