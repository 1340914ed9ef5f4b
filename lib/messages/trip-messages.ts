import type { Locale } from '../domain/text/locales'
import type { Direction } from '../domain/trip/vocabulary'
import hostingEn from './en/hosting.json'
import type { MemberMessages } from './messages'
import hostingZh from './zh-Hant/hosting.json'

// Our words for a delegation are those of people who travel. On an incoming trip, the same messages speak of guests.

type Words = { readonly [key: string]: string | Words }

// Japanese and Korean words for a delegation serve for guests too.
const hosting: Partial<Record<Locale, Words>> = { en: hostingEn, 'zh-Hant': hostingZh }

/** Messages for the pages and documents of a trip: of an incoming one with the words for guests. */
export function tripMessages<M extends Partial<MemberMessages>>(messages: M, locale: Locale, direction: Direction): M {
  const words = direction === 'incoming' ? hosting[locale] : undefined
  return words ? (replaced(messages as unknown as Words, words) as unknown as M) : messages
}

// Only in areas that `messages` has.
function replaced(messages: Words, by: Words): Words {
  const entries = Object.entries(messages).map(([key, old]): [string, string | Words] => {
    const own = by[key]
    if (own === undefined) return [key, old]
    return [key, typeof own === 'string' || typeof old === 'string' ? own : replaced(old, own)]
  })
  return Object.fromEntries(entries)
}
