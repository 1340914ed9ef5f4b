import { createHash } from 'node:crypto'
import { refOf } from '../../domain/report/fact-ref'
import type { MadeBlock, ToldSentence } from '../../domain/report/report-draft'
import { toMarkdown } from '../../domain/report/rich-text'
import { exportTrip } from '../../domain/trip/trip-export'
import type { TripFile } from '../../domain/trip/trip-file'
import type { WholeTrip } from '../../domain/trip/trip-record'
import { factsOf, type FactKind } from '../../report/facts'
import { makeReport, type ReportOptions, type Sentence } from '../../report/report'

/** What the record says: the blocks of a report in Markdown, every fact that an article could tell, and what each line says now. */
export type MadeReport = {
  file: TripFile
  blocks: readonly MadeBlock[]
  tellable: readonly string[]
  record: ReadonlyMap<string, string>
}

// Addresses and phone numbers, the order of the day and the form of the record are no matter for an article.
const notForPrint: ReadonlySet<FactKind> = new Set([
  'contact',
  'itinerary',
  'acronym',
  'country',
  'title',
  'affiliation',
  'kind',
])

/** Tells a trip as its record stands, in a language, style and variant. The same record gives the same words. */
export function reportMade(whole: WholeTrip, options: ReportOptions): MadeReport {
  const { file, lines } = exportTrip(whole)
  const stands = new Map<string, string>()
  const refs = (paths: readonly string[]) => [
    ...new Set(
      paths.flatMap((path) => {
        const ref = refOf(path, lines)
        if (ref !== null && !stands.has(ref)) stands.set(ref, digest(valueAt(file, path)))
        return ref ?? []
      }),
    ),
  ]
  const told = ({ text, facts, again = [] }: Sentence): ToldSentence => {
    const stated = refs(facts)
    const named = refs(again).filter((ref) => !stated.includes(ref))
    return {
      text: toMarkdown(text),
      facts: stated,
      ...(named.length > 0 && { again: named }),
      stands: [...stated, ...named].map((ref) => stands.get(ref)!),
    }
  }
  const { headline, paragraphs } = makeReport(file, options)
  const facts = factsOf(file)
  refs(facts.map(({ path }) => path))
  // Where we are at home is no news.
  const homeCity = `institutions[${file.institutions.findIndex(({ id }) => id === file.trip.home)}].city`
  return {
    file,
    blocks: [
      { kind: 'headline', sentences: [told(headline)] },
      ...paragraphs.flatMap(({ heading, sentences }): MadeBlock[] => [
        ...(heading ? [{ kind: 'heading', sentences: [told(heading)] } as const] : []),
        { kind: 'paragraph', sentences: sentences.map(told) },
      ]),
    ],
    tellable: refs(
      facts.filter(({ kind, path }) => !notForPrint.has(kind) && path !== homeCity).map(({ path }) => path),
    ),
    record: stands,
  }
}

// Enough to see that a record says something else than before; nobody has a reason to forge it.
function digest(value: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(value) ?? '')
    .digest('base64url')
    .slice(0, 8)
}

/** What stands at `visits[0].hosts[1]` of a trip file. */
function valueAt(file: TripFile, path: string): unknown {
  return path
    .split(/[.[\]]+/)
    .filter((key) => key !== '')
    .reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], file)
}
