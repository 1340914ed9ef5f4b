import type { TripFile } from '../domain/trip-file'
import { inEnglish } from './en/english'
import { factsOf } from './facts'
import type { Phrase } from './phrase'
import { readRecord } from './record'

/** A sentence and the paths of the facts it states (`visits[0].hosts[0]`). Later short mentions are not repeated. */
export type Sentence = { text: string; facts: string[] }
export type Paragraph = { sentences: Sentence[] }
export type Report = {
  language: string
  headline: Sentence
  paragraphs: Paragraph[]
  /** Every fact of the file that no paragraph states, in the order of the file. */
  unused: string[]
}

/** Writes the article of a trip. The same file gives the same words; nothing is said that was not entered. */
export function makeReport(file: TripFile, options: { language?: 'en' } = {}): Report {
  const { language = 'en' } = options
  const { headline, paragraphs } = inEnglish(readRecord(file, language))
  const told = new Set(paragraphs.flat().flatMap((sentence) => sentence.facts))
  return {
    language,
    headline: { text: headline.text, facts: [...headline.facts, ...headline.again] },
    paragraphs: paragraphs.map((sentences) => ({ sentences: sentences.map(toSentence) })),
    unused: factsOf(file).map(({ path }) => path).filter((path) => !told.has(path)),
  }
}

function toSentence({ text, facts }: Phrase): Sentence {
  return { text, facts }
}
