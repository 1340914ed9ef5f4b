import { db } from '@/db/client'
import { reportBlocks, reports } from '@/db/schema'
import type { WholeTrip } from '@/lib/domain/trip/trip-record'
import { newId } from '@/lib/server/platform/id'

/** A report of one paragraph: sentences, each with the person on whose host entry it is based, if any. */
export async function storeReport(
  { id: tripId, record }: WholeTrip,
  language: string,
  texts: readonly [text: string, personId: string][],
): Promise<void> {
  const id = newId()
  const sentences = texts.map(([text, of]) => ({
    text,
    facts: record.host.filter(({ personId }) => personId === of).map((host) => `host:${host.id}`),
  }))
  // Ids in alphabetical order get increasing times, so that their order is known.
  await db()
    .insert(reports)
    .values({
      id,
      tripId,
      language,
      createdAt: new Date(Date.UTC(2026, 0, 1, 0, 0, language.charCodeAt(0))),
      version: 1,
    })
  await db()
    .insert(reportBlocks)
    .values({
      id: newId(),
      reportId: id,
      position: 0,
      kind: 'paragraph',
      sentences,
      text: texts.map(([text]) => text).join(' '),
      revision: 1,
    })
}
