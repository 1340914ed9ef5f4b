import { and, desc, isNull } from 'drizzle-orm'
import { db } from '../../../db/client'
import { reportRevisions } from '../../../db/schema'
import type { Mapped } from '../../domain/newsroom/sitemap'
import { isNewest } from './newsroom'

/** All public articles, the last changed first. Public, as in newsroom.ts. */
export function articlesOnMap(): Promise<Mapped[]> {
  const { tripId, language, slug, publishedAt, withdrawnAt } = reportRevisions
  return db()
    .select({ tripId, language, slug, changed: publishedAt })
    .from(reportRevisions)
    .where(and(isNull(withdrawnAt), isNewest()))
    .orderBy(desc(publishedAt), desc(reportRevisions.id))
}
