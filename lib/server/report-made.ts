import { refOf } from '../domain/fact-ref'
import type { MadeBlock, ToldSentence } from '../domain/report-draft'
import { toMarkdown } from '../domain/rich-text'
import { exportTrip } from '../domain/trip-export'
import type { WholeTrip } from '../domain/trip-record'
import { factsOf, type FactKind } from '../report/facts'
import { makeReport, type Sentence } from '../report/report'

/** What the record says: the blocks of a report in Markdown, and every fact that an article could tell. */
export type MadeReport = { language: string; blocks: readonly MadeBlock[]; tellable: readonly string[] }

// Addresses and phone numbers, the order of the day and the form of the record are no matter for an article.
const notForPrint: ReadonlySet<FactKind> = new Set(['contact', 'itinerary', 'acronym', 'country', 'title', 'affiliation', 'kind'])

/** Tells a trip as its record stands. The same record gives the same words. */
export function reportMade(whole: WholeTrip): MadeReport {
  const { file, lines } = exportTrip(whole)
  const refs = (paths: readonly string[]) => [...new Set(paths.flatMap((path) => refOf(path, lines) ?? []))]
  const told = ({ text, facts }: Sentence): ToldSentence => ({ text: toMarkdown(text), facts: refs(facts) })
  const { language, headline, paragraphs } = makeReport(file)
  // Where we are at home is no news.
  const homeCity = `institutions[${file.institutions.findIndex(({ id }) => id === file.trip.home)}].city`
  return {
    language,
    blocks: [
      { kind: 'headline', sentences: [told(headline)] },
      ...paragraphs.map(({ sentences }): MadeBlock => ({ kind: 'paragraph', sentences: sentences.map(told) })),
    ],
    tellable: refs(factsOf(file).filter(({ kind, path }) => !notForPrint.has(kind) && path !== homeCity).map(({ path }) => path)),
  }
}
