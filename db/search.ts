import { and, type SQL, sql } from 'drizzle-orm'
import { likePattern, queryWords } from '../lib/domain/text/search-index'
import type { Column } from './columns'

/** The condition that a search key contains every word of a query; `undefined` for an empty query. */
export function matches(key: Column, query: string): SQL | undefined {
  return and(...queryWords(query).map((word) => containing(key, word)))
}

/** The condition that a search key contains these words in this order. */
export function containing(key: Column, words: string): SQL {
  return sql`${key} like ${likePattern(words)} escape '\\'`
}

/** The condition that a JSON column names an id, which contains no quotation mark. */
export function containsId(column: Column, id: string): SQL {
  return sql`cast(${column} as text) like ${`%"${id.replace(/[\\%_]/g, '\\$&')}"%`} escape '\\'`
}
