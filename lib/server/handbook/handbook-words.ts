import { createTranslator } from 'next-intl'
import type { Locale } from '../../domain/text/locales'
import type { Translate } from '../../handbook/handbook'
import { messagesOf } from '../../messages/messages'

const ofVocabulary =
  /^(?:kind|role|dayPart|dayPartTitle|agreementStatus|nextStepSide|nextStepStatus|visitBy|emergencyKind|countryCard)\./

/** The messages of a handbook in one language: its own, and the vocabulary under `kind.`, `role.` and so on. */
export function handbookTranslator(locale: Locale): Translate {
  const messages = messagesOf(locale)
  const own = createTranslator({ locale, messages, namespace: 'handbook' })
  const vocabulary = createTranslator({ locale, messages, namespace: 'vocabulary' })
  return (key, values) => {
    if (!ofVocabulary.test(key)) return own(key as Parameters<typeof own>[0], values)
    return vocabulary(key.replace(/^kind\./, 'itemKind.') as Parameters<typeof vocabulary>[0], values as never)
  }
}
