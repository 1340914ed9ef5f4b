import { fieldRef } from '../domain/report/fact-ref'
import { primaryLanguage } from '../domain/text/text'
import type { WholeTrip } from '../domain/trip/trip-record'
import { listedCount } from './delegation-size'
import { type EnteredText, enteredTexts } from './entered-texts'
import { languages } from './languages'
import { usableEnd } from './periods'
import { type Report, type ReportOptions, realised } from './report'
import type { ReportInput } from './report-input'
import type { ReportLanguage } from './report-language'
import { institutionOfSpeaker } from './speaker-institution'

/**
 * A text of the record that the article cannot word well. `path`: the reference of its fact. `text`: as entered.
 * `suggestion`: a better wording, or empty.
 * - `note`: it fits in no sentence, and the article leaves it out
 * - `first person`: "we" in a text that the article does not quote
 * - `no words`: it is missing in the language of the report · `contradiction`: it disagrees with another entry
 */
export type ReportFlag = {
  path: string
  why: 'note' | 'first person' | 'no words' | 'contradiction'
  lang: ReportLanguage
  text: string
  suggestion: string
}

/** What an author should look at before the article in this language is published, in the order of a trip file. */
export function reportFlags(trip: WholeTrip, options: ReportOptions = {}): ReportFlag[] {
  const lang = options.language ?? 'en'
  const { input, article, leftOut } = realised(trip, options)
  const phrases = article.paragraphs.flatMap(({ heading, sentences }) => [...(heading ? [heading] : []), ...sentences])
  const notes = new Set([...leftOut, ...phrases.flatMap((phrase) => phrase.notes ?? [])])
  const stated = new Set(phrases.flatMap(({ facts }) => facts))
  return [
    ...enteredTexts(input).flatMap((entered) => flagsOf(entered, input, { lang, notes, stated })),
    ...contradictions(input).map((one) => ({ why: 'contradiction' as const, lang, suggestion: '', ...one })),
  ]
}

function flagsOf(
  { ref, text, lang: written, voice }: EnteredText,
  input: ReportInput,
  { lang, notes, stated }: { lang: ReportLanguage; notes: ReadonlySet<string>; stated: ReadonlySet<string> },
): ReportFlag[] {
  const { firstPerson } = languages[lang]
  const flag = (why: ReportFlag['why'], suggestion = ''): ReportFlag => ({ path: ref, why, lang, text, suggestion })
  if (primaryLanguage(written) !== primaryLanguage(lang)) {
    const needsWords = stated.has(ref) && !(voice === 'label' && /^[\p{Lu}\d\s.&-]+$/u.test(text))
    return needsWords ? [flag('no words')] : []
  }
  const isReported = voice === 'reported'
  if ((voice === 'article' || isReported) && firstPerson.isIn(text, isReported)) {
    const quote = input.quotes.find((one) => one.ref === ref)
    const speaker = quote && institutionOfSpeaker(input, quote.speaker)
    return [flag('first person', firstPerson.reworded(text, { office: input.home, isReported, speaker }))]
  }
  return notes.has(ref) ? [flag('note')] : []
}

// Entries that cannot all be true. The article leaves out the one that it cannot state.
function contradictions(input: ReportInput): { path: string; text: string }[] {
  const { refs, size, start, end, visits } = input
  const found: { path: string; text: string }[] = []
  if (size !== undefined && listedCount(input) > size) found.push({ path: refs.size, text: String(size) })
  if (isBefore(end, start) && end !== undefined) found.push({ path: refs.end, text: end })
  for (const { ref, day, lastDay } of visits) {
    if (day !== undefined && (isBefore(day, start) || (!isBefore(end, start) && isBefore(end, day))))
      found.push({ path: fieldRef(ref, 'day'), text: day })
    if (lastDay !== undefined && isBefore(lastDay, day)) found.push({ path: fieldRef(ref, 'lastDay'), text: lastDay })
  }
  return found
}

// Only days of the same precision can be compared.
function isBefore(day: string | undefined, other: string | undefined): boolean {
  return day !== undefined && other !== undefined && day.length === other.length && usableEnd(other, day) === undefined
}

/** The sentences of the article that state a fact, as printed; a field's reference finds those of all its entries. */
export function printedSentences(report: Report, ref: string): string[] {
  return report.paragraphs
    .flatMap(({ sentences }) => sentences)
    .filter(({ facts }) => facts.some((fact) => fact === ref || fact.startsWith(`${ref}[`)))
    .map(({ text }) => text)
}
