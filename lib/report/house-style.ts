import type { Texts } from '../domain/text/text'

/** How an office writes, set by the administrator. It applies to sentence templates; entered texts stay as they are. */
export type HouseStyle = {
  /** "April 4, 2023" or "4 April 2023". */
  dateOrder: 'month-first' | 'day-first'
  /** "A, B, and C" or "A, B and C". */
  serialComma: boolean
  /** Of the frames' own words only: "program" or "programme". */
  spelling: 'US' | 'UK'
  /** Stops of the honorifics set before names: as they were typed, "Dr." throughout, or "Dr" throughout. */
  honorificStops: 'as typed' | 'with' | 'without'
  /**
   * Given where the text comes back to the name; in English our own by itself from the first mention on, unless another
   * house has the same; or none.
   */
  acronyms: 'where used again' | 'home alone' | 'never'
  /** With the first date, or left to the dateline: then only years that are not the trip's own are given. */
  year: 'first date' | 'never'
  /** Present perfect only where the sentence gives no date: "has signed". */
  leadTense: 'past' | 'present perfect'
  /** About the institution, printed once at the end. */
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

/** The whole style where only some choices are made. */
export function completeHouseStyle(choices: Partial<HouseStyle> = {}): HouseStyle {
  return { ...defaultHouseStyle, ...choices }
}

/** What each choice may be, in the order a settings page shows them. */
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
