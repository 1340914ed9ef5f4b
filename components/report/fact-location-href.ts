import type { FactLocation } from '@/lib/domain/report/fact-name'

/** The address where a record can be read and corrected. */
export function factLocationHref(tripId: string, location: FactLocation): string {
  if ('id' in location) return `/${location.in}/${encodeURIComponent(location.id)}`
  return `/trips/${encodeURIComponent(tripId)}/${location.in}${location.at ? `#${location.at}` : ''}`
}
