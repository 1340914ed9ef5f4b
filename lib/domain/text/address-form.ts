import type { PersonName } from './person-name'
import type { Texts } from './text'

// How a person is addressed in speech, from name and title: "Vice President Kim", Kim 副校長, 김 부총장님, 西尾総長.

/** The languages with a rule. */
export const addressLanguages = ['en', 'zh-Hant', 'ko', 'ja'] as const
export type AddressLanguage = (typeof addressLanguages)[number]

/**
 * The form of address in a language: as entered, or by its rule from family name and title; `null` if the title is not
 * known in that language or is none that people are addressed by.
 */
export function addressForm(name: PersonName, title: Texts | null, language: AddressLanguage): string | null {
  const entered = name.spoken?.[language]
  if (entered) return entered
  const own = title?.[language]?.trim()
  if (!own) return language === 'en' && name.honorific ? withHonorific(name, name.honorific) : null
  return rules[language](name, own)
}

const rules: Record<AddressLanguage, (name: PersonName, title: string) => string | null> = {
  en: english,
  'zh-Hant': (name, title) => eastAsian(name, 'zh-Hant', endingOf(title, chinese, '副')),
  ko: (name, title) => {
    const ending = endingOf(title, korean, '부')
    return ending && eastAsian(name, 'ko', `${ending}님`, ' ')
  },
  ja: (name, title) => {
    if (/(?:准教授|助教|講師)$/.test(title)) return eastAsian(name, 'ja', '先生')
    return eastAsian(name, 'ja', endingOf(title, japanese, '副'))
  },
}

function listed(words: string): string[] {
  return words.split(',').map((word) => word.trim())
}

const chinese = listed(`
  董事長, 理事長, 秘書長, 委員長, 執行長, 總經理, 教務長, 學務長, 總務長, 研發長, 國際長, 系主任,
  校長, 總長, 院長, 處長, 所長, 主任, 館長, 組長, 部長, 次長, 司長, 局長, 市長, 縣長, 大使,
  代表, 會長, 主席, 總監, 經理, 委員, 教授, 博士, 老師, 顧問
`)
const korean = listed(`
  이사장, 위원장, 센터장, 학과장, 총장, 학장, 처장, 원장, 단장, 소장, 실장, 팀장, 과장, 국장,
  부장, 차장, 본부장, 관장, 회장, 사장, 대표, 이사, 장관, 차관, 대사, 시장, 교수, 박사, 선생
`)
const japanese = listed(`
  センター長, 理事長, 学部長, 研究科長, 研究院長, 機構長, 委員長, 事務局長, 総長, 学長, 学院長,
  院長, 校長, 所長, 部長, 課長, 室長, 局長, 館長, 会長, 社長, 大臣, 大使, 理事, 主任, 教授,
  博士, 先生
`)

// A professor of any rank is addressed as professor; a deputy of anybody else keeps the "deputy".
const withoutDeputy = new Set(['教授', '교수', '박사', '博士', '老師', '先生', '선생'])

function endingOf(title: string, endings: readonly string[], deputy: string): string | null {
  // The title before a remark in parentheses.
  const plain = title.replace(/\s*[(（].*$/, '').trim()
  const matching = endings.filter((ending) => plain.endsWith(ending))
  const longest = matching.sort((a, b) => b.length - a.length)[0]
  if (!longest) return null
  const isDeputy = plain.slice(0, -longest.length).endsWith(deputy) && !withoutDeputy.has(longest)
  return isDeputy ? deputy + longest : longest
}

// The family name in the language, otherwise as it is written in Latin letters, set off by a space.
function eastAsian(name: PersonName, language: AddressLanguage, title: string | null, space = ''): string | null {
  if (!title) return null
  const own = name.family?.[language] ?? fromHan(name, language)
  if (own) return `${own}${isLatin(own) ? ' ' : space}${title}`
  const latin = name.family?.['en']
  return latin ? `${latin} ${title}` : null
}

// Chinese characters of a Japanese or Chinese family name are read in either language.
function fromHan(name: PersonName, language: AddressLanguage): string | null {
  if (language !== 'zh-Hant' && language !== 'ja') return null
  const found = ['zh-Hant', 'ja', 'zh-Hans'].flatMap((tag) => name.family?.[tag] ?? [])
  return found.find((text) => /^\p{Script=Han}+$/u.test(text)) ?? null
}

function isLatin(text: string): boolean {
  return /\p{Script=Latin}/u.test(text)
}

const ranks = listed(`
  vice president, vice rector, vice chancellor, vice provost, vice minister, vice chairman, vice dean,
  president, rector, chancellor, provost, principal, dean, director general, director, minister,
  secretary general, ambassador, governor, mayor, senator, chairman, chairwoman, chairperson,
  consul general, representative, professor, dr
`)
const helpers = new Set(['deputy', 'associate', 'assistant', 'executive', 'senior', 'acting', 'interim', 'former'])
const keptHelpers = new Set(['deputy', 'associate', 'assistant'])

// "Vice President for International Affairs" is "Vice President", "Associate Professor of Physics" is "Professor".
function english(name: PersonName, title: string): string | null {
  const [head = ''] = title.split(/,|;|\/|\(| (?:for|of|in|at|and|to|on|&|–|-) /i)
  const words = head.trim().split(/\s+/)
  const key = (some: readonly string[]) => some.join(' ').toLowerCase().replaceAll('-', ' ').replace(/\.$/, '')
  const start = words.findIndex((_, i) => ranks.includes(key(words.slice(i))))
  const family = name.family?.['en']
  if (start < 0 || !family) return name.honorific && family ? `${name.honorific} ${family}` : null
  const rank = words.slice(start)
  const before = words.slice(0, start).map((word) => word.toLowerCase().replace(/\.$/, ''))
  if (
    before.some((word) => !helpers.has(word) && !/^(?:distinguished|emeritus|adjunct|visiting|chair|full)$/.test(word))
  )
    return english(name, rank.join(' '))
  const isTeacher = key(rank) === 'professor'
  const kept = isTeacher ? [] : words.slice(0, start).filter((word) => keptHelpers.has(word.toLowerCase()))
  return [...kept, ...rank, family].join(' ')
}

function withHonorific({ family }: PersonName, honorific: string): string | null {
  return family?.['en'] ? `${honorific} ${family['en']}` : null
}
