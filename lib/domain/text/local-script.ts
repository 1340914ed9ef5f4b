import type { Texts, Words } from './text'

// What is on the door and what the driver can read: the words in the language of the place.

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

/** The tag of the language that signs are written in, where it is not written in Latin letters or is otherwise known. */
export function localLanguage(country: string | null | undefined): string | null {
  return (country && languages[country]?.[0]) || null
}

/**
 * The words in the language of the country, where the text has them and they are not the ones already shown in
 * `shown`; without a known country, the first words in another script.
 */
export function localWords(
  text: Texts | null | undefined,
  country: string | null | undefined,
  shown: string,
): Words | null {
  if (!text) return null
  const wanted = country ? languages[country] : undefined
  const tags = Object.keys(text).filter((tag) => tag !== shown)
  const tag = wanted
    ? tags.find((t) => wanted.some((w) => t === w || t.startsWith(`${w}-`)))
    : tags.find((t) => isInOtherScript(text[t]!))
  return tag ? { text: text[tag]!, lang: tag } : null
}

function isInOtherScript(words: string): boolean {
  return /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(words)
}
