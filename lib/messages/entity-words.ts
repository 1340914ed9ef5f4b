import { createTranslator } from 'next-intl'
import type { EntityWords } from '../domain/releases/entity-words'
import type { Locale } from '../domain/text/locales'
import { fieldLabel } from './field-label'
import { messagesOf } from './messages'

const known = new Map<Locale, EntityWords>()

/** The words for changes of visits, hosts, topics and so on, for screens and messages alike. */
export function entityWordsIn(locale: Locale): EntityWords {
  const words = known.get(locale) ?? make(locale)
  known.set(locale, words)
  return words
}

function make(locale: Locale): EntityWords {
  const messages = messagesOf(locale)
  const released = createTranslator({ locale, messages, namespace: 'released' })
  const fields = createTranslator({ locale, messages, namespace: 'fields' })
  const vocabulary = createTranslator({ locale, messages, namespace: 'vocabulary' })
  return {
    locale,
    entity: (entity) => released(`entity.${entity}`),
    field: (entity, field) => fieldLabel(fields, entity, field),
    term: (group, value) => {
      const key = `${group}.${value}` as Parameters<typeof vocabulary>[0]
      return vocabulary.has(key) ? vocabulary(key) : value
    },
    named: (entity, name) => released('entityNamed', { entity, name }),
    emptied: (from) => released('isNone', { from }),
    order: released('order'),
  }
}
