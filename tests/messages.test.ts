import { createTranslator, IntlErrorCode } from 'next-intl'
import { expect, it } from 'vitest'
import { locales } from '@/lib/domain/text/locales'
import { messagesOf } from '@/lib/messages/messages'

// WCAG 2.5.3: users who speak the visible words of a button must be understood, so its longer name contains them.
// A key such as `inviteNamed`, `setAsideOf` or `seenFor` is the longer name of `invite`, `setAside` or `seen`.
it.each(locales)('longer names of buttons contain the words on them: %s', (locale) => {
  expect(
    longerNames(messagesOf(locale)).filter(({ visible, name }) => !spoken(name).includes(spoken(visible))),
  ).toEqual([])
})

it('finds longer names, and one without the visible words', () => {
  const pairs = longerNames({ send: 'Send', sendNamed: 'Post to {name}', plan: { add: 'Add…', addOf: 'Add: {name}' } })
  expect(pairs).toEqual([
    { visible: 'Send', name: 'Post to {name}' },
    { visible: 'Add…', name: 'Add: {name}' },
  ])
  expect(pairs.map(({ visible, name }) => spoken(name).includes(spoken(visible)))).toEqual([false, true])
})

function longerNames(messages: object): { visible: string; name: string }[] {
  const entries = Object.entries<unknown>({ ...messages })
  const texts = new Map(entries.flatMap(([key, value]) => (typeof value === 'string' ? [[key, value] as const] : [])))
  return entries.flatMap(([key, value]) => {
    if (typeof value === 'object' && value) return longerNames(value)
    const visible = texts.get(/^(.+)(?:Named|Of|For)$/.exec(key)?.[1] ?? '')
    return visible !== undefined && typeof value === 'string' ? [{ visible, name: value }] : []
  })
}

const spoken = (text: string) => text.replace(/…$/, '').toLowerCase()

// Chinese punctuation is as wide as a character and includes its space.
it('puts no space after Chinese punctuation', () => {
  expect(textsIn(messagesOf('zh-Hant')).filter((text) => /[。，、；：？！」）] /.test(text))).toEqual([])
})

it.each(locales)('every message can be parsed: %s', (locale) => {
  const invalid: string[] = []
  const t = createTranslator({
    locale,
    messages: messagesOf(locale),
    onError: ({ code, message }) => {
      // Most messages cannot be formatted without values.
      if (code === IntlErrorCode.INVALID_MESSAGE) invalid.push(message)
    },
    getMessageFallback: ({ key }) => key,
  })
  for (const key of keysIn(messagesOf(locale))) t(key as Parameters<typeof t>[0])
  expect(invalid).toEqual([])
})

function keysIn(messages: object, parents = ''): string[] {
  return Object.entries(messages).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value ? keysIn(value, `${parents}${key}.`) : [`${parents}${key}`],
  )
}

function textsIn(messages: object): string[] {
  return Object.values(messages).flatMap((value: unknown) =>
    typeof value === 'string' ? [value] : typeof value === 'object' && value ? textsIn(value) : [],
  )
}
