import { type HanLanguage, hanLanguageOf, hanLanguagesOf } from './han-language'
import { primaryLanguage } from './text'

/** The language of texts whose script has several: Chinese characters and Latin letters. */
export type ExpectedLanguages = { han: HanLanguage; latin: string }

const scripts: readonly [RegExp, string][] = [
  [/\p{Script=Hangul}/u, 'ko'],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'ja'],
  [/\p{Script=Bopomofo}/u, 'zh-Hant'],
  [/\p{Script=Thai}/u, 'th'],
  [/\p{Script=Greek}/u, 'el'],
  [/\p{Script=Cyrillic}/u, 'ru'],
  [/\p{Script=Arabic}/u, 'ar'],
  [/\p{Script=Hebrew}/u, 'he'],
  [/\p{Script=Devanagari}/u, 'hi'],
]
const han = /\p{Script=Han}/u
const latin = /\p{Script=Latin}/u
const vietnamese = /[ăđơưĂĐƠƯ\u1ea0-\u1ef9]/u
/** Words of programmes that only Chinese uses; they count more than a name in another script beside them. */
const chineseWords =
  /拜會|拜会|拜訪|拜访|參訪|参访|前往|抵達|抵达|参观|參觀|搭機|搭机|搭乘|返回|[與与的]|[早午晚]餐|餐敘|接機|接机/u
/** Words that only Japanese uses, without kana. */
const japaneseWords = /表敬|朝食|昼食|夕食|会食|見学|視察|到着|出発|打合|休憩|移動|空港|解散|懇親|御中|一行/u

/** The language of a text in a script that only one language of partners uses; `null` for others. */
export function languageOfScript(text: string): string | null {
  return scripts.find(([script]) => script.test(text))?.[1] ?? null
}

/** True for letters that only Vietnamese has. */
export function isVietnamese(text: string): boolean {
  return vietnamese.test(text)
}

/** The language of a text, by its script and by the forms of its characters. */
export function textLanguage(text: string, expected: ExpectedLanguages): string {
  const hasHan = han.test(text)
  const isKana = /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)
  if (hasHan && !isKana && chineseWords.test(text)) return chineseOf(text, expected.han)
  const ofScript = languageOfScript(text)
  if (ofScript !== null) return ofScript
  if (hasHan) return japaneseWords.test(text) && canBe(text, 'ja') ? 'ja' : hanLanguageOf(text, expected.han)
  if (latin.test(text) && vietnamese.test(text)) return 'vi'
  return expected.latin
}

function canBe(text: string, language: HanLanguage): boolean {
  return hanLanguagesOf(text).includes(language)
}

function chineseOf(text: string, expected: HanLanguage): HanLanguage {
  const found = hanLanguagesOf(text).filter((language) => language !== 'ja')
  if (found.length === 1) return found[0] ?? 'zh-Hant'
  return expected === 'ja' ? 'zh-Hant' : expected
}

const otherScripts = new Set(['zh', 'ja', 'ko', 'th', 'el', 'ru', 'uk', 'ar', 'he', 'hi', 'fa'])

/**
 * What to expect of the texts of one programme: the language that most of them show, else that of the trip.
 * @param languages of the trip and of the reader, the first one that fits counts
 */
export function expectedLanguages(texts: readonly string[], languages: readonly string[]): ExpectedLanguages {
  const counts = new Map<HanLanguage, number>()
  for (const text of texts) {
    if (!han.test(text) && !/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) continue
    const found = chineseWords.test(text) ? [chineseOf(text, 'ja')] : hanLanguagesOf(text)
    const sure = found.length === 1 ? found[0] : undefined
    if (sure) counts.set(sure, (counts.get(sure) ?? 0) + 1)
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1])
  const spoken = languages.map(hanOf).find((language) => language !== null)
  const latinTag = languages.find((language) => !otherScripts.has(primaryLanguage(language)))
  return { han: most?.[0] ?? spoken ?? 'zh-Hant', latin: latinTag ?? 'en' }
}

function hanOf(tag: string): HanLanguage | null {
  if (primaryLanguage(tag) === 'ja') return 'ja'
  if (primaryLanguage(tag) !== 'zh') return null
  return /hans|-cn|-sg/i.test(tag) ? 'zh-Hans' : 'zh-Hant'
}
