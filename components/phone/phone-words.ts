import { createTranslator } from 'next-intl'
import type { PlannedField } from '@/lib/domain/releases/release-diff'
import type { Locale } from '@/lib/domain/text/locales'
import type { Direction } from '@/lib/domain/trip/vocabulary'
import { fieldLabel } from '@/lib/messages/field-label'
import { messagesOf } from '@/lib/messages/messages'
import { tripMessages } from '@/lib/messages/trip-messages'

/** The translators of the page. */
export type PhoneWords = {
  locale: Locale
  t: ReturnType<typeof wordsOf>
  vocabulary: ReturnType<typeof vocabularyOf>
  /** The label of a field of an item. */
  fieldLabel: (field: PlannedField) => string
}

function wordsOf(locale: Locale, direction: Direction) {
  const messages = tripMessages(messagesOf(locale), locale, direction)
  return createTranslator({ locale, messages, namespace: 'phone' })
}

function vocabularyOf(locale: Locale) {
  return createTranslator({ locale, messages: messagesOf(locale), namespace: 'vocabulary' })
}

const known = new Map<string, PhoneWords>()

/** The translators of a member's page: of an incoming trip with the words for guests. */
export function phoneWords(locale: Locale, direction: Direction = 'outgoing'): PhoneWords {
  const key = `${locale} ${direction}`
  const words = known.get(key) ?? makeWords(locale, direction)
  known.set(key, words)
  return words
}

function makeWords(locale: Locale, direction: Direction): PhoneWords {
  const t = wordsOf(locale, direction)
  const labels = createTranslator({ locale, messages: messagesOf(locale), namespace: 'fields' })
  return {
    locale,
    t,
    vocabulary: vocabularyOf(locale),
    fieldLabel: (field) => (field === 'institutionId' ? t('institution') : fieldLabel(labels, 'item', field)),
  }
}
