import type { Texts, Words } from './text'

// Names in the local language, to compare with signs and to show to a driver.

const languages: Record<string, readonly string[]> = {
  KR: ['ko'],
  JP: ['ja'],
  TW: ['zh-Hant'],
  HK: ['zh-Hant'],
  MO: ['zh-Hant'],
  CN: ['zh-Hans', 'zh'],
  SG: ['zh-Hans'],
  TH: ['th'],
  VN: ['vi'],
  MN: ['mn'],
  KH: ['km'],
  LA: ['lo'],
  MM: ['my'],
  IN: ['hi'],
  BD: ['bn'],
  NP: ['ne'],
  LK: ['si', 'ta'],
  RU: ['ru'],
  UA: ['uk'],
  BY: ['be', 'ru'],
  KZ: ['kk', 'ru'],
  GR: ['el'],
  CY: ['el'],
  BG: ['bg'],
  RS: ['sr'],
  MK: ['mk'],
  GE: ['ka'],
  AM: ['hy'],
  IL: ['he'],
  IR: ['fa'],
  SA: ['ar'],
  AE: ['ar'],
  EG: ['ar'],
  JO: ['ar'],
  MA: ['ar'],
  QA: ['ar'],
}

/** The language tag of local signs, for countries in the table; `null` for all others. */
export function localLanguage(country: string | null | undefined): string | null {
  return (country && languages[country]?.[0]) || null
}

/**
 * The text in the language of the country, if there is one and it is not in the language `shown`. Without a known
 * country, the first text in a script other than Latin.
 */
export function localWords(
  text: Texts | null | undefined,
  country: string | null | undefined,
  shown: string,
): Words | null {
  if (!text) return null
  const wanted = country ? languages[country] : undefined
  const isLocal = (lang: string, words: string) =>
    wanted ? wanted.some((one) => lang === one || lang.startsWith(`${one}-`)) : isInOtherScript(words)
  const local = Object.entries(text).find(([lang, words]) => lang !== shown && isLocal(lang, words))
  return local ? { text: local[1], lang: local[0] } : null
}

function isInOtherScript(words: string): boolean {
  return /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(words)
}
