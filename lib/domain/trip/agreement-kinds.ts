import type { Locale, StaffLocale } from '../text/locales'
import { searchKey } from '../text/search-key'
import type { Texts } from '../text/text'
import { type AgreementKindNames, agreementKinds, foreignAgreementKinds } from './agreement-kind-names'
import { translatedKinds } from './agreement-kind-translations'

/** The languages of the vocabulary. */
const languages = ['en', 'zh-Hant'] as const satisfies readonly StaffLocale[]

const otherLanguage: Readonly<Record<StaffLocale, StaffLocale>> = { en: 'zh-Hant', 'zh-Hant': 'en' }

/** The usual names of agreements in a language, for suggestions; empty for a language without a vocabulary. */
export function agreementKindNames(language: string): readonly string[] {
  const own = ownLanguage(language)
  return own ? agreementKinds.map((names) => names[own][0]) : []
}

/** A kind of agreement with its usual name in `language` added, where it is recorded in another language only. */
export function namedAgreementKind(kind: Texts, language: string): Texts {
  if (hasLanguage(kind, language)) return kind
  if (language === 'ko' || language === 'ja') {
    const translated = translatedName(kind, language)
    return translated === undefined ? kind : { ...kind, [language]: translated }
  }
  const own = ownLanguage(language)
  const name = own && nameOf(kind, own)
  return name === undefined ? kind : { ...kind, [own ?? language]: name }
}

/** The usual name in `language` of a kind entered in a third language (Kooperationsvertrag, 学術交流協定). */
export function foreignAgreementKind(text: string, language: string): string | undefined {
  const own = ownLanguage(language)
  const english = foreignAgreementKinds.get(searchKey(text))
  return own && english !== undefined ? nameOf({ en: english }, own) : undefined
}

/** Every name by which a recorded kind is usually called, in both languages. */
export function otherAgreementKindNames(kind: Texts): readonly string[] {
  return languages.flatMap((language) => {
    const found = lookUp(Object.values(kind), language)
    return found ? found.names[language].map((name) => found.withLevel(name)) : []
  })
}

/** Identifies kinds that are the same in other words or another language: MOU and 合作備忘錄. */
export function agreementKindKey(kind: Texts): string {
  return nameOf(kind, 'en') ?? JSON.stringify(kind)
}

/**
 * The kind after an input: a known name in one language fills the other, unless the user entered that. A name that was
 * filled in is replaced or removed when the input no longer says the same.
 */
export function filledAgreementKind(before: Texts | null, after: Texts | null): Texts | null {
  if (!after) return null
  const changed = languages.filter((tag) => after[tag] !== before?.[tag])
  const [tag] = changed
  if (changed.length !== 1 || tag === undefined || after[tag] === undefined) return after
  const other = otherLanguage[tag]
  const filledBefore = before?.[tag] === undefined ? undefined : nameOf({ [tag]: before[tag] }, other)
  if (after[other] !== undefined && after[other] !== filledBefore) return after
  const { [other]: _, ...others } = after
  const name = nameOf({ [tag]: after[tag] }, other)
  return name === undefined ? others : { ...others, [other]: name }
}

function hasLanguage(kind: Texts, language: string): boolean {
  return Object.keys(kind).some((tag) => tag.split('-')[0] === language.split('-')[0])
}

function ownLanguage(language: string): StaffLocale | undefined {
  return languages.find((tag) => tag.split('-')[0] === language.split('-')[0])
}

function nameOf(kind: Texts, language: StaffLocale): string | undefined {
  const found = lookUp(Object.values(kind), language)
  return found?.withLevel(found.names[language][0])
}

function translatedName(kind: Texts, language: 'ko' | 'ja'): string | undefined {
  const found = lookUp(Object.values(kind), 'en')
  const name = found && translatedKinds[found.names.en[0]]?.[language]
  return name === undefined ? undefined : `${found?.level?.[language] ?? ''}${name}`
}

// "University-level MOU" and 校級合作備忘錄: the level is said in front of the name.
const levels: readonly Readonly<Record<Locale, string>>[] = [
  { en: 'university-level ', 'zh-Hant': '校級', ko: '대학 간 ', ja: '大学間' },
  { en: 'college-level ', 'zh-Hant': '院級', ko: '단과대학 간 ', ja: '学部間' },
  { en: 'department-level ', 'zh-Hant': '系級', ko: '학과 간 ', ja: '学科間' },
]

type Found = {
  names: AgreementKindNames
  level: Readonly<Record<Locale, string>> | null
  withLevel: (name: string) => string
}

function lookUp(texts: readonly string[], language: StaffLocale): Found | undefined {
  for (const text of texts) {
    const names = byName.exact.get(searchKey(text)) ?? byName.loose.get(looseKey(text))
    if (names) return { names, level: null, withLevel: (name) => name }
    const level = levels.find((one) => languages.some((tag) => searchKey(text).startsWith(searchKey(one[tag]))))
    const written = level && languages.find((tag) => searchKey(text).startsWith(searchKey(level[tag])))
    if (!level || !written) continue
    const rest = byName.loose.get(looseKey(text.slice(level[written].length)))
    if (rest) return { names: rest, level, withLevel: (name) => `${level[language]}${name}` }
  }
  return undefined
}

// Without what varies: articles, plurals, hyphens, an acronym in brackets, "programme", 協定 for 協議.
function looseKey(text: string): string {
  return searchKey(text)
    .replace(/\s*[（(][a-z+]{2,6}[)）]\s*/g, ' ')
    .replace(/[-/]/g, ' ')
    .replace(/&/g, 'and')
    .replace(/^\s*(?:an?|the|one|new|一份|一項|新)\s*/, '')
    .replace(/\b(agreement|memorandum|letter|mou|moa|loi|declaration)s\b/g, '$1')
    .replace(/\bmemoranda\b/g, 'memorandum')
    .replace(/\bprogram(?:me)?s?\b/g, 'program')
    .replace(/\b(co)\s(?=operation|tutelle)/g, '$1')
    .replace(/\b(?:students|student's|students')\b/g, 'student')
    .replace(/協定書?|協議書|合約書?/g, '協議')
    .replace(/了解/g, '瞭解')
    .replace(/臺/g, '台')
    .replace(/\s+/g, ' ')
    .trim()
}

const byName = indexed()

function indexed(): { exact: Map<string, AgreementKindNames>; loose: Map<string, AgreementKindNames> } {
  const exact = new Map<string, AgreementKindNames>()
  const loose = new Map<string, AgreementKindNames>()
  const add = (map: Map<string, AgreementKindNames>, key: string, names: AgreementKindNames) => {
    if (key !== '' && !map.has(key)) map.set(key, names)
  }
  for (const names of agreementKinds) {
    for (const name of languages.flatMap((tag) => names[tag])) {
      add(exact, searchKey(name), names)
      add(loose, looseKey(name), names)
    }
  }
  // "Student exchange" as a kind of agreement is the agreement on it.
  for (const names of agreementKinds) {
    for (const name of names.en) add(loose, looseKey(name).replace(/ (?:program )?agreement$/, ''), names)
  }
  return { exact, loose }
}
