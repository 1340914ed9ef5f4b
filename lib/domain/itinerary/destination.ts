import { plain, type Texts, tidied, type Words, wordsIn } from '../text/text'
import type { Item } from '../trip/trip-record'
import type { Places } from '../time/places'
import type { ItemKind } from '../trip/vocabulary'

// Where a transfer, a train or a flight goes, from the words of its title in English, Chinese, Japanese and Korean.

/** True for an item that ends at another place than it starts. */
export function isJourney(kind: ItemKind): boolean {
  return kind === 'transfer' || kind === 'train' || kind === 'flight'
}

/**
 * The destination in the title of a journey, in each language: the name of an airport for its code. `null` if it names
 * none, or only "the hotel".
 */
export function destinationOf(kind: ItemKind, title: Texts, places?: Places): Texts | null {
  if (!isJourney(kind)) return null
  const nameOf = (words: string, language: string) =>
    (/^[A-Z]{3}$/.test(words) ? places?.airportName(words, language) : null) ?? words
  const named = Object.entries(title).map(
    ([lang, words]) => [lang, nameOf(destinationIn(words, kind) ?? '', lang)] as const,
  )
  return tidied(Object.fromEntries<string>(named))
}

/** The destination for a line with the title of the item; `null` if the title says it already. */
export function destinationBeside(item: Pick<Item, 'title' | 'destinationName'>, locale: string): Words | null {
  const words = wordsIn(item.destinationName, locale)
  return words && !plain(item.title, locale).includes(words.text) ? words : null
}

/** The destination in one title, as written. */
export function destinationIn(title: string, kind: ItemKind): string | null {
  const text = title.normalize('NFC').trim()
  const pair = kind === 'transfer' ? null : /(?:\p{L}{2}|\))\s*[–—]\s*(\p{L}[^–—]*)$/u.exec(text)
  const codes = kind === 'flight' ? /(?<![A-Z])[A-Z]{3}\s?[-/–~>]+\s?([A-Z]{3})(?![A-Z])/.exec(text) : null
  const [, byArrow, byText] = arrow.exec(text) ?? []
  const found = byArrow ?? byText ?? codes?.[1] ?? pair?.[1] ?? firstOf(text)
  const place = found ? withoutTail(found) : ''
  return place === '' || generic.test(place) ? null : place
}

const arrow = /[→⇒➔➜]\s*([^→⇒➔➜]+)$|(?:->|=>)\s*([^>]+)$/u

function firstOf(text: string): string | undefined {
  for (const pattern of patterns) {
    const [, place] = pattern.exec(text) ?? []
    if (place) return place
  }
  return undefined
}

const patterns: readonly RegExp[] = [
  // "to" before a name, never before a verb: "Transfer to meet the dean".
  /\b(?:to|for|towards|bound for)\s+((?:the\s+)?[\p{Lu}\p{Lo}\d].*)$/u,
  // "バスで京都大学へ移動", "大阪駅から京都大学まで"
  /([^\s、]*?[\p{Script=Han}\p{Script=Katakana}A-Za-z])(?:へ|まで|に(?=移動|向か|戻|帰)|行き)/u,
  // "버스로 한양대학교로 이동"
  /(\S+?)(?:으로|로|까지)\s*(?:이동|출발|향|복귀|귀환)/u,
  /(?:.*)(?:前往|飛往|轉往|開往|返回|抵達|赴|往|至|到)\s*([\p{Script=Han}\p{L}「][^，,。；;、]*)$/u,
]

// What follows the name of a place: how one travels, from where, and what one does there.
function withoutTail(found: string): string {
  return found
    .replace(/\s*[(（[［;；。].*$/u, '')
    .replace(/,\s+(?=[\p{Ll}\d]).*$/u, '')
    .replace(/\s+(?:by|via|from|for|with|before|after|then)\s.*$/iu, '')
    .replace(activity, '')
    .replace(/^.*(?:から|より|にて|で)(?=[\p{Script=Han}\p{Script=Katakana}A-Za-z])/u, '')
    .replace(/^[「『“"]|[」』”".,:：]$/gu, '')
    .replace(/^the\s+(?=\p{Lu})/u, '')
    .trim()
}

const activity =
  /(?:參訪|參觀|拜會|拜訪|訪問|用餐|午餐|晚餐|早餐|入住|出席|參加|辦理|搭機|搭乘|轉機|休息|報到|集合).*$/u

const generic = new RegExp(
  [
    String.raw`^(?:the\s+|our\s+)?(?:hotel|airport|(?:train |railway )?station|campus|venue|restaurant|city)$`,
    '^(?:下榻|住宿)?(?:飯店|旅館|酒店|賓館|機場|車站|餐廳|會場|校園|市區|住處)$',
    '^(?:ホテル|空港|駅|会場|レストラン|宿)$',
    '^(?:호텔|공항|역|숙소|식당|행사장)$',
  ].join('|'),
  'iu',
)
