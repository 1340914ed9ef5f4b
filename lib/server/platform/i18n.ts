import { headers } from 'next/headers'
import { getRequestConfig } from 'next-intl/server'
import {
  isLocale,
  isStaffLocale,
  localeFrom,
  staffLocales,
  type Locale,
  type StaffLocale,
} from '../../domain/text/locales'
import { messagesOf, pageMessagesOf } from '../../messages/messages'
import { askedLanguages, requestCookies } from './request-headers'

export const localeCookie = 'locale'

/** The reader's language: their own choice, else the browser's preference. For what members read. */
export async function readerLocale(): Promise<Locale> {
  const chosen = await chosenLocale()
  return isLocale(chosen) ? chosen : localeFrom(await askedLanguages())
}

/** The language of pages for staff and the public: the reader's, unless these pages are not translated into it. */
export async function staffLocale(): Promise<StaffLocale> {
  const chosen = await chosenLocale()
  return isStaffLocale(chosen) ? chosen : localeFrom(await askedLanguages(), staffLocales)
}

async function chosenLocale(): Promise<string | undefined> {
  return (await requestCookies()).get(localeCookie)?.value
}

/** Whether the page of this request is one of those that are translated into all languages of readers. */
export async function isMemberPage(): Promise<boolean> {
  return /^\/pocket(?:[/?]|$)/.test((await headers()).get('x-attache-path') ?? '')
}

export default getRequestConfig(async () => {
  if (await isMemberPage()) {
    const locale = await readerLocale()
    return { locale, messages: pageMessagesOf(locale), timeZone: 'UTC' }
  }
  const locale = await staffLocale()
  return { locale, messages: messagesOf(locale), timeZone: 'UTC' }
})
