import { createHash } from 'node:crypto'
import { asc, eq } from 'drizzle-orm'
import { db } from '../../../db/client'
import { reportBlocks, reports } from '../../../db/schema'
import { type Asked, askedOf, correctable, type Printed, printedFor } from '../../domain/name-check/name-check'
import type { Block } from '../../domain/report/report-draft'
import { type SentenceAboutPerson, sentencesAbout } from '../../domain/report/sentences-about'
import type { Texts, Words } from '../../domain/text/text'
import type { WholeTrip } from '../../domain/trip/trip-record'

// The layer below access: the part of a trip that one host may see.

/** The parts of a draft report that a name check needs. */
export type WrittenReport = { language: string; blocks: readonly Pick<Block, 'kind' | 'sentences' | 'text'>[] }

/** What a host sees: their name in each report, and the sentences about them. */
export type CheckContent = {
  asked: Asked
  reports: readonly (Printed & { sentences: readonly SentenceAboutPerson[] })[]
  /** Their name in its own script, if no report prints it. */
  native: Words | null
  /** The correctable words, by language. */
  shown: { name: Texts; title: Texts }
  /** A digest of all this, so that an answer refers to what was shown. */
  digest: string
}

/** The reports of a trip in all languages, the oldest first. */
export async function writtenReports(tripId: string): Promise<WrittenReport[]> {
  const rows = await db()
    .select({
      id: reports.id,
      language: reports.language,
      block: { kind: reportBlocks.kind, sentences: reportBlocks.sentences, text: reportBlocks.text },
    })
    .from(reports)
    .leftJoin(reportBlocks, eq(reportBlocks.reportId, reports.id))
    .where(eq(reports.tripId, tripId))
    .orderBy(asc(reports.createdAt), asc(reports.id), asc(reportBlocks.position), asc(reportBlocks.id))
  const found = new Map<string, { language: string; blocks: WrittenReport['blocks'][number][] }>()
  for (const { id, language, block } of rows) {
    const report = found.get(id) ?? { language, blocks: [] }
    found.set(id, report)
    if (block) report.blocks.push(block)
  }
  return [...found.values()]
}

/** What each host sees, in the order of `askedOf`. Before there is a report, only names and titles. */
export function contentsOf(whole: WholeTrip, written: readonly WrittenReport[]): CheckContent[] {
  return askedOf(whole).map((asked) => contentOf(whole, written, asked))
}

/** The content for one person; `null` if the trip has nothing to ask them. */
export function contentFor(whole: WholeTrip, written: readonly WrittenReport[], personId: string): CheckContent | null {
  const asked = askedOf(whole).find(({ person }) => person.id === personId)
  return asked ? contentOf(whole, written, asked) : null
}

function contentOf({ record, directory }: WholeTrip, written: readonly WrittenReport[], asked: Asked): CheckContent {
  const languages = written.length > 0 ? written.map(({ language }) => language) : [record.trip.language]
  const others = Object.values(directory.people)
    .filter(({ id }) => id !== asked.person.id)
    .map(({ name }) => name)
  const { printed, native } = printedFor(asked, languages)
  const reportsOf = printed.map((one, at) => ({
    ...one,
    sentences: sentencesAbout(written[at]?.blocks ?? [], asked, others),
  }))
  return {
    asked,
    reports: reportsOf,
    native,
    shown: correctable(asked, languages),
    digest: digest([reportsOf, native]),
  }
}

function digest(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, 22)
}
