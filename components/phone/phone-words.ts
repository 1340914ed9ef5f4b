import { createTranslator } from 'next-intl'
import type { PlannedField } from '@/lib/domain/releases/release-diff'
import type { Locale } from '@/lib/domain/text/locales'
import { fieldLabel } from '@/lib/messages/field-label'
import { messagesOf } from '@/lib/messages/messages'

/** The translators of the page. */
export type PhoneWords = {
  locale: Locale
  t: ReturnType<typeof wordsOf>
  vocabulary: ReturnType<typeof vocabularyOf>
  /** The label of a field of an item. */
  fieldLabel: (field: PlannedField) => string
}

function wordsOf(locale: Locale) {
  return createTranslator({ locale, messages: messagesOf(locale), namespace: 'phone' })
}

function vocabularyOf(locale: Locale) {
  return createTranslator({ locale, messages: messagesOf(locale), namespace: 'vocabulary' })
}

const known = new Map<Locale, PhoneWords>()

export function phoneWords(locale: Locale): PhoneWords {
  const words = known.get(locale) ?? makeWords(locale)
  known.set(locale, words)
  return words
}

function makeWords(locale: Locale): PhoneWords {
  const [t, labels] = [wordsOf(locale), createTranslator({ locale, messages: messagesOf(locale), namespace: 'fields' })]
  return {
    locale,
    t,
    vocabulary: vocabularyOf(locale),
    fieldLabel: (field) => (field === 'institutionId' ? t('institution') : fieldLabel(labels, 'item', field)),
  }
}
