import { createTranslator } from 'next-intl'
import type { Locale } from '../../domain/text/locales'
import type { Say } from '../../handbook/handbook'
import { messagesOf } from '../../messages/messages'

/** The messages of a handbook in one language: its own, and the vocabulary under `kind.`, `role.` and so on. */
export function sayIn(locale: Locale): Say {
  const messages = messagesOf(locale)
  const own = createTranslator({ locale, messages, namespace: 'handbook' }) as unknown as Say
  const field = createTranslator({ locale, messages, namespace: 'vocabulary' }) as unknown as Say
  return (key, values) =>
    /^(?:role|agreementStatus|emergencyKind)\./.test(key)
      ? field(key)
      : key.startsWith('kind.')
        ? field(`itemKind.${key.slice(5)}`)
        : own(key, values)
}
