import { createTranslator, IntlErrorCode } from 'next-intl'
import { describe, expect, it } from 'vitest'
import { isStaffLocale, locales } from '@/lib/domain/text/locales'
import hostingEn from '@/lib/messages/en/hosting.json'
import { messagesOf, pageMessagesOf } from '@/lib/messages/messages'
import { tripMessages } from '@/lib/messages/trip-messages'
import hostingZh from '@/lib/messages/zh-Hant/hosting.json'

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
it.each(['zh-Hant', 'ja'] as const)('puts no space after wide punctuation: %s', (locale) => {
  expect(textsIn(messagesOf(locale)).filter((text) => /[。，、；：？！」）] /.test(text))).toEqual([])
})

describe.each(locales.filter((locale) => !isStaffLocale(locale)))('the words of members in %s', (locale) => {
  const own = new Map(entriesOf(messagesOf(locale)))
  const english = new Map(entriesOf(messagesOf('en')))

  // A value that the sentence leaves out would be lost, and one that it does not get would be shown as its name.
  it('have the values of the English ones', () => {
    const valuesIn = (text: string) =>
      [...new Set([...text.matchAll(/(?<!(?:=\d+|one|other) )\{(\w+)[,}]/g)].flatMap(([, name]) => name ?? []))].sort()
    const wrong = [...own].filter(([key, text]) => {
      return JSON.stringify(valuesIn(text)) !== JSON.stringify(valuesIn(english.get(key) ?? ''))
    })
    expect(wrong).toEqual([])
  })

  it('are translated, but for names and signs', () => {
    const same = [...own].filter(([key, text]) => text === english.get(key) && /\p{L}{3}/u.test(valuesLeftOut(text)))
    expect(same.map(([, text]) => text).sort()).toEqual(
      ['LINE', 'Outlook.com', 'WeChat', 'WhatsApp'].filter((name) => locale === 'ja' || name !== 'WeChat'),
    )
  })

  it('are on a page for members, where a text that it does not show is English', () => {
    const page = new Map(entriesOf(pageMessagesOf(locale)))
    expect([...own].filter(([key, text]) => page.get(key) !== text)).toEqual([])
    expect([...page.keys()]).toEqual([...english.keys()])
  })
})

describe.each([
  ['en', hostingEn],
  ['zh-Hant', hostingZh],
] as const)('the words for guests in %s', (locale, hosting) => {
  const usual = new Map(entriesOf(messagesOf(locale)))
  const guests = new Map(entriesOf(tripMessages(messagesOf(locale), locale, 'incoming')))

  it('replace messages that exist, by others with the same values', () => {
    const valuesIn = (text = '') =>
      [...new Set([...text.matchAll(/\{(\w+)[,}]|<(\w+)>/g)].flatMap(([, value, tag]) => value ?? tag ?? []))].sort()
    const wrong = entriesOf(hosting).filter(
      ([key, text]) => text === usual.get(key) || valuesIn(text).join() !== valuesIn(usual.get(key)).join(),
    )
    expect(wrong).toEqual([])
  })

  it('are those of incoming trips only', () => {
    expect([...guests].filter(([key, text]) => text !== usual.get(key))).toEqual(
      expect.arrayContaining(entriesOf(hosting)),
    )
    expect([...guests.keys()]).toEqual([...usual.keys()])
    expect(tripMessages(messagesOf(locale), locale, 'outgoing')).toBe(messagesOf(locale))
  })
})

function entriesOf(messages: object, parents = ''): [string, string][] {
  return Object.entries(messages).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value
      ? entriesOf(value, `${parents}${key}.`)
      : [[`${parents}${key}`, String(value)] as [string, string]],
  )
}

const valuesLeftOut = (text: string) => text.replace(/\{\w+\}/g, '')

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
