import { expect } from 'vitest'
import { enteredValues } from './entered'
import type { WholeTrip } from '../../lib/domain/trip/trip-record'
import { indefiniteArticle } from '../../lib/report/en/indefinite'
import { wordSet } from '../../lib/domain/text/word-list'
import { firstWord } from '../../lib/report/en/realisation-context'
import { factsOf } from '../../lib/report/facts'
import { type Report, type ReportOptions, type Sentence, makeReport } from '../../lib/report/report'

/** Capitalised words of sentence templates; all others must come from the input. */
const frameWords = wordSet(`
  The A An To In On At It Its From There Since Both Among Background About Discussions Talks Topics Topic Under While
  During Members Other Also Host Hosts Hosting Receiving Completing Part Program Featured Included Activities Giving
  Forming Its According Remarks Steps Whole Visit Leads Outcome Outcomes One Result Results Next Planned Further Purpose
  Purposes Occasion Earlier By Day With Traveling Finally Then After Later This Visitors Further Delegation Visits Meets
  Attends Sends Hosts Makes Stops Signs Renews Agreement Agreements Memoranda As Universities University Institutions
  Countries Plans Two Three Four Five Six Seven Eight Nine Ten Gifts Said Each Hosts
  Chinese Korean Japanese Portuguese Spanish Turkish German French
`)

const months = 'January February March April May June July August September October November December'.split(' ')

/** Properties of every report, whatever the trip. */
export function expectSound(file: WholeTrip, options: ReportOptions = {}): Report {
  const report = makeReport(file, options)
  expect(makeReport(structuredClone(file), options)).toEqual(report)
  const sentences = report.paragraphs.flatMap((paragraph) => paragraph.sentences)
  expectEveryFactOnce(file, report)
  const headings = report.paragraphs.flatMap(({ heading }) => heading ?? [])
  const { standfirst } = report
  for (const { text } of [report.headline, ...(standfirst ? [standfirst] : []), ...headings, ...sentences])
    expectTidy(text)
  if (standfirst) expectRepeated(standfirst, report)
  for (const { text } of sentences) expect(text).toMatch(/[.!?。！？…]["”’'」』)）]{0,2}$/u)
  // Texts of users and many short visits limit the choice, but most paragraphs begin differently.
  const openings = report.paragraphs.map((paragraph) => firstWord(paragraph.sentences[0]!.text))
  if (headings.length === 0)
    expect(new Set(openings).size, openings.join(' ')).toBeGreaterThanOrEqual(openings.length / 2)
  expect(report.headline.text).not.toMatch(/\.$(?<!Ltd\.|Inc\.|Co\.)/)
  return report
}

/** Each fact is either stated in exactly one sentence of the body or unused. */
function expectEveryFactOnce(file: WholeTrip, report: Report): void {
  const stated = report.paragraphs.flatMap(({ heading, sentences }) => [
    ...(heading?.facts ?? []),
    ...sentences.flatMap((sentence) => sentence.facts),
  ])
  const twice = stated.filter((path, i) => stated.indexOf(path) !== i)
  expect(twice).toEqual([])
  expect([...stated, ...report.unused].sort()).toEqual(
    factsOf(file)
      .map(({ ref }) => ref)
      .sort(),
  )
}

// The standfirst states only facts of the body.
function expectRepeated(standfirst: Sentence, { paragraphs }: Report): void {
  const body = paragraphs.flatMap(({ heading, sentences }) => [...(heading ? [heading] : []), ...sentences])
  const stated = new Set(body.flatMap(({ facts, again = [] }) => [...facts, ...again]))
  expect(standfirst.facts.filter((ref) => !stated.has(ref) && !ref.endsWith('/country'))).toEqual([])
}

function expectTidy(text: string): void {
  expect(text).not.toMatch(/[\uFDD0\uFDD1]| {2}|^\s|\s$|\(\s*\)| [,.;:]|,[,.;:]|;;|undefined|null|\[object|NaN/)
  expect(text).not.toMatch(
    /\b(from to|by of|in in|at at|of of|the the|and and|to to|a a|was was|were were|with with|on on|is is)\b/i,
  )
  for (const [, article, word] of text.matchAll(/(?<![\p{L}\p{N}.&'’])(an?) ((?:["“‘'(])?[\p{L}\p{N}][^\s,;]*)/gu)) {
    expect(`${article} ${word}`).toBe(`${indefiniteArticle(word!)} ${word}`)
  }
}

/** Capitalised words and numbers of the report that do not come from the input. */
export function inventedWords(file: WholeTrip, report: Report): string[] {
  const entered = enteredValues(file).join('\n')
  const folded = entered.toLowerCase()
  const text = [
    report.headline,
    ...(report.standfirst ? [report.standfirst] : []),
    ...report.paragraphs.flatMap((p) => [...(p.heading ? [p.heading] : []), ...p.sentences]),
  ]
    .map((s) => s.text)
    .join('\n')
  const words = text.match(/(?<![\p{L}\p{N}])(?:\p{Lu}[\p{L}\p{M}’'-]*|\d[\d,]*)/gu) ?? []
  return [...new Set(words)].filter((word) => {
    const bare = word.replace(/,$/, '').replace(/['’]s?$/, '')
    if (frameWords.has(bare) || months.includes(bare)) return false
    return !folded.includes(bare.toLowerCase()) && !new RegExp(`\\b0?${bare}\\b`).test(entered)
  })
}
