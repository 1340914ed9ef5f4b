import { and, type SQL, sql } from 'drizzle-orm'
import { likePattern } from '../lib/domain/text/search-key'
import type { Column } from './columns'

/** The condition that a search key contains every word of a query; `undefined` for an empty query. */
export function matches(key: Column, query: string): SQL | undefined {
  const words = query
    .trim()
    .split(/\s+/)
    .slice(0, 10)
    .filter((word) => word !== '')
  return and(...words.map((word) => sql`${key} like ${likePattern(word)} escape '\\'`))
}
