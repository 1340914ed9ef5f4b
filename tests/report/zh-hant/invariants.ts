import { expect } from 'vitest'
import { enteredValues } from '../entered'
import type { WholeTrip } from '../../../lib/domain/trip/trip-record'
import { factsOf } from '../../../lib/report/facts'
import { type Report, type ReportOptions, makeReport } from '../../../lib/report/report'
import { countryName } from '../../../lib/report/zh-hant/countries'
import { typeset } from '../../../lib/report/zh-hant/script'
import { headOf } from '../../../lib/report/zh-hant/realisation-context'

/** Properties of every Chinese report, whatever the trip. */
export function expectSoundChinese(file: WholeTrip, options: ReportOptions = {}): Report {
  const report = makeReport(file, { ...options, language: 'zh-Hant' })
  expect(makeReport(structuredClone(file), { ...options, language: 'zh-Hant' })).toEqual(report)
  const sentences = report.paragraphs.flatMap((paragraph) => paragraph.sentences)
  const headings = report.paragraphs.flatMap(({ heading }) => heading ?? [])
  const stated = [...headings, ...sentences].flatMap((sentence) => sentence.facts)
  expect(stated.filter((path, i) => stated.indexOf(path) !== i)).toEqual([])
  expect([...stated, ...report.unused].sort()).toEqual(
    factsOf(file)
      .map(({ ref }) => ref)
      .sort(),
  )
  for (const { text } of sentences) {
    expectWellSet(text, file)
    expect(text).toMatch(/(?:[。！？…]|[.!?](?=」)|[\p{L}\p{N}](?=」))[」』）]?$|[.!?]$|」$/u)
  }
  expectWellSet(report.headline.text.replace(/\u3000/, '，'), file)
  expect(report.headline.text).not.toMatch(/[。，]$/)
  const openings = report.paragraphs
    .filter(({ heading }) => !heading)
    .map((paragraph) => headOf(paragraph.sentences[0]!.text))
  expect(new Set(openings).size, openings.join(' ')).toBe(openings.length)
  return report
}

/** Punctuation and words that no editor would accept. Such text of the user is removed first. */
function expectWellSet(text: string, file: WholeTrip): void {
  expect(text).not.toMatch(/^\s|\s$|（\s*）|「\s*」|undefined|null|NaN|\[object/)
  expect(text).not.toMatch(/[，、；：]{2}|[，、；：]。|。。|^[，、；。]|（，|，）/u)
  const frames = withoutEntered(text, file)
  expect(frames, text).not.toMatch(/、(?:及|與|和|以及)|(?:及|以及)、/u)
  expect(frames, text).not.toMatch(
    /的的|於於|為為|將將|在在|由由|並並|及及|與與|訪問團訪問團|一行一人|一行1人|(?<!第)二[所個項位名年站家]|率率|赴赴|等一校|等兩校/u,
  )
  expect(frames, text).not.toMatch(/\p{Script=Han}[,;:?!]|[,;:?!]\p{Script=Han}/u)
  expect(frames, text).not.toMatch(/(?<=[\p{Script=Han}，。])\s|\s(?=\p{Script=Han})/u)
  expect(frames, text).not.toMatch(/(?<![\d.])(?:[1-9]|10)(?:所|個|項|位|名|家|國)/u)
}

/** Only the templates: each text of the file is replaced by a placeholder that passes all checks. */
export function withoutEntered(text: string, file: WholeTrip): string {
  return text.replace(enteredIn(file), '＊')
}

const entered = new WeakMap<WholeTrip, RegExp>()

function enteredIn(file: WholeTrip): RegExp {
  const known = entered.get(file)
  if (known) return known
  const texts = enteredValues(file)
    .flatMap(formsOf)
    .flatMap((one) => [one, ...one.split(/[\s,;.]+/)])
    .filter((one) => one.length > 1 && /\p{L}/u.test(one))
  const longestFirst = [...new Set(texts)].sort((a, b) => b.length - a.length)
  const pattern = new RegExp(longestFirst.map((one) => one.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'), 'gu')
  entered.set(file, pattern)
  return pattern
}

/** Latin letters, figures and proper names of the report that do not come from the input. */
export function inventedWords(file: WholeTrip, report: Report): string[] {
  const text = [report.headline, ...report.paragraphs.flatMap(({ sentences }) => sentences)]
    .map((one) => one.text)
    .join('\n')
  const counts = file.record.member.map(({ count }) => String(count))
  const days =
    JSON.stringify(file.record)
      .match(/"(?:start|end|day|lastDay|due)":"[^"]*"/g)
      ?.join(' ') ?? ''
  // The year of a note (2012：MOU) is printed as a date.
  const isEnteredYear = (year: string) =>
    file.record.visit.some(({ history }) => new RegExp(`(?<!\\d)${year}(?!\\d)`).test(JSON.stringify(history)))
  const countries = Object.values(file.directory.institutions).flatMap(({ country }) =>
    country ? [countryName(country)] : [],
  )
  const rest = countries.reduce((left, name) => left.split(name).join('＊'), withoutEntered(text, file))
  const letters = rest.match(/\p{Script=Latin}+|\p{Script=Hangul}+/gu) ?? []
  const figures = (rest.match(/\d+/g) ?? []).filter(
    (one) =>
      !new RegExp(`(?<!\\d)0?${one}(?!\\d)`).test(days) &&
      one !== String(file.record.trip.size) &&
      !counts.includes(one) &&
      !(/^\d{4}$/.test(one) && isEnteredYear(one)),
  )
  return [
    ...letters,
    ...figures,
    ...(rest.match(/首次|首度|熱烈|熱情|盛情|豐碩|圓滿|深入|親切|友好|順利|成功|里程碑|知名|頂尖|著名/gu) ?? []),
  ]
}

// An entered text as typed, and as a report may print it.
function formsOf(value: string | number): string[] {
  if (typeof value === 'number') return []
  const one = value.replace(/\s+/g, ' ').trim()
  return [value, one, typeset(one), one.replace(/[.。;；,，]+$/u, '')]
}
