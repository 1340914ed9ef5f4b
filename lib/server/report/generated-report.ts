import { createHash } from 'node:crypto'
import type { GeneratedBlock, GeneratedSentence } from '../../domain/report/report-draft'
import { toMarkdown } from '../../domain/report/rich-text'
import type { WholeTrip } from '../../domain/trip/trip-record'
import { factsForPrint, factsOf } from '../../report/facts'
import type { ReportStyle } from '../../report/language'
import { makeReport, type ReportOptions, type Sentence } from '../../report/report'

/**
 * A generated report: its style, which may be another than the one asked for (see `Report`), its blocks in Markdown,
 * the facts that it should state, and a digest of every fact of the trip.
 */
export type GeneratedReport = {
  style: ReportStyle
  blocks: readonly GeneratedBlock[]
  printable: readonly string[]
  record: ReadonlyMap<string, string>
}

/** Generates the report of a trip in a language, style and variant. The same trip gives the same words. */
export function generateReport(whole: WholeTrip, options: ReportOptions): GeneratedReport {
  const digests = new Map(factsOf(whole).map(({ ref, value }) => [ref, digest(value)]))
  const asSentence = ({ text, facts, again = [] }: Sentence): GeneratedSentence => ({
    text: toMarkdown(text),
    facts,
    ...(again.length > 0 && { again }),
    stands: [...facts, ...again].map((ref) => digests.get(ref) ?? ''),
  })
  const { style, headline, standfirst, paragraphs } = makeReport(whole, options)
  return {
    style,
    blocks: [
      { kind: 'headline', sentences: [asSentence(headline)] },
      ...(standfirst ? [{ kind: 'standfirst', sentences: [asSentence(standfirst)] } as const] : []),
      ...paragraphs.flatMap(({ heading, sentences }): GeneratedBlock[] => [
        ...(heading ? [{ kind: 'heading', sentences: [asSentence(heading)] } as const] : []),
        { kind: 'paragraph', sentences: sentences.map(asSentence) },
      ]),
    ],
    printable: factsForPrint(whole).map(({ ref }) => ref),
    record: digests,
  }
}

// Short, because it only detects changes and is not a protection against forgery.
function digest(value: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(value) ?? '')
    .digest('base64url')
    .slice(0, 8)
}
