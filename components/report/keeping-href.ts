import type { Keeping } from '@/lib/domain/report/fact-name'

/** Where a record can be read and put right. */
export function keepingHref(tripId: string, keeping: Keeping): string {
  if ('id' in keeping) return `/${keeping.in}/${encodeURIComponent(keeping.id)}`
  return `/trips/${encodeURIComponent(tripId)}/${keeping.in}${keeping.at ? `#${keeping.at}` : ''}`
}
