import { createTranslator } from 'next-intl'
import type { CalendarWords } from '../domain/calendar/calendar-words'
import type { Locale } from '../domain/text/locales'
import { messagesOf } from './messages'

/** The words of calendar entries. */
export function calendarWordsIn(locale: Locale): CalendarWords {
  const t = createTranslator({ locale, messages: messagesOf(locale), namespace: 'calendar.entry' })
  const vocabulary = createTranslator({ locale, messages: messagesOf(locale), namespace: 'vocabulary' })
  return {
    locale,
    dayPart: (part) => vocabulary(`dayPart.${part}`),
    cancelled: (title) => t('cancelled', { title }),
    forOthers: (title) => t('notYours', { title }),
    provisional: t('provisional'),
    noEnd: t('noEnd'),
    line: (what, words) => t(what, { words }),
  }
}
