import { createHash } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import type { WholeTrip } from '../../domain/trip/trip-record'
import { type ReportFlag, reportFlags } from '../../report/flags'
import type { ReportOptions } from '../../report/report'
import { processWide } from '../platform/process-wide'

// To find out what cannot be worded well, an article has to be generated. Every view of a trip's rows asks for it.

const maxArticles = 500
const cache = processWide('report-flags', () => new LRUCache<string, readonly ReportFlag[]>({ max: maxArticles }))

/**
 * `reportFlags` of a trip as it is stored, cached for its version, its directory entries, and the form of the report.
 * Not for a trip with an edit that is not saved: it has the version of the trip without the edit.
 */
export function storedFlags(trip: WholeTrip, options: ReportOptions): readonly ReportFlag[] {
  const key = keyOf(trip, options)
  const cached = cache.get(key)
  if (cached) return cached
  const flags = reportFlags(trip, options)
  cache.set(key, flags)
  return flags
}

function keyOf({ id, version, directory }: WholeTrip, options: ReportOptions): string {
  const digest = createHash('sha256')
    .update(JSON.stringify([directory, options]))
    .digest('base64url')
  return `${id} ${version} ${digest}`
}
