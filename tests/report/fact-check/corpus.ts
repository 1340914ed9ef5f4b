import type { WholeTrip } from '../../../lib/domain/trip/trip-record'
import type { FactCheckVocabulary } from '../../../lib/report/fact-check/vocabulary'
import { vocabularyOf } from '../../../lib/report/fact-check/read-vocabulary'
import { joinSentences } from '../../../lib/report/markdown'
import { makeReport } from '../../../lib/report/report'
import type { ReportLanguage } from '../../../lib/report/report-language'
import { cases, inventedCases } from '../cases'

/** A trip of the fixtures by the beginning of its name. */
export function tripNamed(name: string): WholeTrip {
  const found = [...cases, ...inventedCases].find(([one]) => one.startsWith(name))
  if (!found) throw new Error(`no trip ${name}`)
  return found[1]
}

/** All texts that a report of a trip may show: headlines, headings, sentences and paragraphs, in both styles. */
export function textsOf(file: WholeTrip, language: ReportLanguage): string[] {
  const texts = (['classic', 'sections'] as const).flatMap((style) =>
    [1, 2, 3].flatMap((variant) => {
      const { headline, paragraphs } = makeReport(file, { language, style, variant })
      return [
        headline.text,
        ...paragraphs.flatMap(({ heading, sentences }) => [
          ...(heading ? [heading.text] : []),
          ...sentences.map(({ text }) => text),
          joinSentences(
            sentences.map(({ text }) => text),
            language,
          ),
        ]),
      ]
    }),
  )
  return [...new Set(texts)]
}

const written = new Map<string, string[]>()

/** The text of the report with the most words in common with an edited one, from which it was probably edited. */
export function sourceOf(text: string, file: WholeTrip, language: ReportLanguage): string {
  const { homeId, start } = file.record.trip
  const key = `${JSON.stringify(file.directory.institutions[homeId])} ${start} ${language}`
  const signs = (words: string) => new Set(words.match(/\p{Script=Han}{2}|[\p{L}\p{M}\d]+/gu))
  const own = signs(text)
  const likeness = (other: string) => {
    const theirs = signs(other)
    return [...theirs].filter((sign) => own.has(sign)).length / (own.size + theirs.size)
  }
  const texts = written.get(key) ?? textsOf(file, language)
  written.set(key, texts)
  return texts.reduce((a, b) => (likeness(b) > likeness(a) ? b : a))
}

const vocabularies = new Map<string, FactCheckVocabulary>()

export function vocabularyNamed(name: string, language: ReportLanguage): FactCheckVocabulary {
  const key = `${name} ${language}`
  const vocabulary = vocabularies.get(key) ?? vocabularyOf(tripNamed(name), language)
  vocabularies.set(key, vocabulary)
  return vocabulary
}
