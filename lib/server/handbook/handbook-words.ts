import { createTranslator } from 'next-intl'
import type { Locale } from '../../domain/text/locales'
import type { Translate } from '../../handbook/handbook'
import type { Direction } from '../../domain/trip/vocabulary'
import { messagesOf } from '../../messages/messages'
import { tripMessages } from '../../messages/trip-messages'

const ofVocabulary =
  /^(?:kind|role|dayPart|dayPartTitle|agreementStatus|nextStepSide|nextStepStatus|visitBy|emergencyKind|countryCard)\./

/**
 * The messages of a handbook in one language, of an incoming trip with the words for guests: its own, and the
 * vocabulary under `kind.`, `role.` and so on.
 */
export function handbookTranslator(locale: Locale, direction: Direction = 'outgoing'): Translate {
  const messages = tripMessages(messagesOf(locale), locale, direction)
  const own = createTranslator({ locale, messages, namespace: 'handbook' })
  const vocabulary = createTranslator({ locale, messages, namespace: 'vocabulary' })
  return (key, values) => {
    if (!ofVocabulary.test(key)) return own(key as Parameters<typeof own>[0], values)
    return vocabulary(key.replace(/^kind\./, 'itemKind.') as Parameters<typeof vocabulary>[0], values as never)
  }
}
