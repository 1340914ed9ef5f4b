import type { Texts } from '../domain/text/text'

/** How an office writes, set by the administrator. It applies to sentence templates; entered texts stay as they are. */
export type HouseStyle = {
  /** "April 4, 2023" or "4 April 2023". */
  dateOrder: 'month-first' | 'day-first'
  /** "A, B, and C" or "A, B and C". */
  serialComma: boolean
  /** Of the templates only: "program" or "programme". */
  spelling: 'US' | 'UK'
  /** Full stops of honorifics before names: as typed, "Dr." everywhere, or "Dr" everywhere. */
  honorificStops: 'as typed' | 'with' | 'without'
  /**
   * `where used again`: an acronym follows the name if the text uses it later. `home alone`: in English our institution
   * is called by its acronym from the first mention, unless another institution has the same. `never`: no acronyms.
   */
  acronyms: 'where used again' | 'home alone' | 'never'
  /** `never`: the dateline gives the year, and the text gives only other years than the trip's. */
  year: 'first date' | 'never'
  /** Present perfect ("has signed") only in sentences without a date. */
  leadTense: 'past' | 'present perfect'
  /** A text about the institution, printed at the end. */
  boilerplate: Texts | null
  /** Years of a Chinese report: 2023年 or 民國112年. */
  chineseYears: 'western' | 'roc'
}

export const defaultHouseStyle: HouseStyle = {
  dateOrder: 'month-first',
  serialComma: true,
  spelling: 'US',
  honorificStops: 'as typed',
  acronyms: 'where used again',
  year: 'first date',
  leadTense: 'past',
  boilerplate: null,
  chineseYears: 'western',
}

/** The given choices with defaults for all others. */
export function completeHouseStyle(choices: Partial<HouseStyle> = {}): HouseStyle {
  return { ...defaultHouseStyle, ...choices }
}

/** The options of each choice, in the order of the settings page. */
export const houseStyleChoices = {
  dateOrder: ['month-first', 'day-first'],
  serialComma: [true, false],
  spelling: ['US', 'UK'],
  honorificStops: ['as typed', 'with', 'without'],
  acronyms: ['where used again', 'home alone', 'never'],
  year: ['first date', 'never'],
  leadTense: ['past', 'present perfect'],
  chineseYears: ['western', 'roc'],
} as const satisfies { [Key in Exclude<keyof HouseStyle, 'boilerplate'>]: readonly HouseStyle[Key][] }

export type HouseStyleReading =
  | { ok: true; houseStyle: HouseStyle }
  | { ok: false; problems: { path: string; message: string }[] }

/** Reads a style from parsed JSON. Missing values are defaults; invalid ones are refused with their field. */
export function readHouseStyle(value: unknown): HouseStyleReading {
  if (!isObject(value)) return { ok: false, problems: [{ path: '', message: 'expected an object' }] }
  const problems = Object.entries(value).flatMap(([path, choice]) => {
    const message = path === 'boilerplate' ? boilerplateProblem(choice) : choiceProblem(path, choice)
    return message ? [{ path, message }] : []
  })
  return problems.length > 0
    ? { ok: false, problems }
    : { ok: true, houseStyle: completeHouseStyle(value as Partial<HouseStyle>) }
}

function choiceProblem(path: string, choice: unknown): string | null {
  if (!Object.hasOwn(houseStyleChoices, path)) return 'is no choice of the house style'
  const allowed: readonly unknown[] = houseStyleChoices[path as keyof typeof houseStyleChoices]
  return allowed.includes(choice) ? null : `expected ${allowed.map((one) => JSON.stringify(one)).join(' or ')}`
}

function boilerplateProblem(value: unknown): string | null {
  if (value === null) return null
  const texts =
    isObject(value) &&
    Object.keys(value).length > 0 &&
    Object.values(value).every((text) => typeof text === 'string' && text.trim() !== '')
  return texts ? null : 'expected words by language, such as {"en": "…"}, or null'
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
