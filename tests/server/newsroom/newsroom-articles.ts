import { db } from '@/db/client'
import { reportRevisions, reports } from '@/db/schema'
import type { Sidebar, Correction, FrozenBlock } from '@/lib/domain/newsroom/article'

export type StoredArticle = {
  slug: string
  language?: string
  number?: number
  at?: string
  headline?: string
  body?: readonly FrozenBlock[]
  corrections?: readonly Correction[]
  withdrawnAt?: string
}

/** Stores a revision of a trip’s article in the newsroom directly, without a report. */
export async function storeArticle(tripId: string, article: StoredArticle): Promise<void> {
  const {
    slug,
    language = 'en',
    number = 1,
    at = '2023-11-08T00:00:00Z',
    headline = `Headline of ${slug}`,
    corrections = [],
    withdrawnAt,
  } = article
  const reportId = `${tripId} ${language}`
  const publishedAt = new Date(at)
  const body = article.body ?? [
    { kind: 'headline', text: headline },
    { kind: 'paragraph', text: `Text of ${slug}.` },
  ]
  const aside: Sidebar = {
    published: at.slice(0, 10),
    corrections,
    start: '2023-10-31',
    end: '2023-11-04',
    guest: null,
    leaders: [],
    size: 11,
    hosts: [],
  }
  await db()
    .insert(reports)
    .values({ id: reportId, tripId, language, createdAt: publishedAt, version: 1 })
    .onConflictDoNothing()
  await db()
    .insert(reportRevisions)
    .values({
      id: `${reportId} ${number}`,
      reportId,
      tripId,
      number,
      slug,
      language,
      headline,
      body,
      aside,
      publishedAt,
      publishedBy: null,
      withdrawnAt: withdrawnAt ? new Date(withdrawnAt) : null,
    })
}

type Handler<P> = (request: Request, context: { params: Promise<P> }) => Promise<Response>

/** Requests a route of the newsroom as a reader would. */
export function ask<P extends Record<string, string>>(
  handler: Handler<P>,
  path: string,
  params: P,
  headers: Record<string, string> = {},
): Promise<Response> {
  return handler(new Request(`http://localhost:3000${path}`, { headers }), { params: Promise.resolve(params) })
}
