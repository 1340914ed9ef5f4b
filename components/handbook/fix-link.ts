import { anchorOf } from '@/lib/domain/report/fact-ref'
import type { FixPlace } from '@/lib/handbook/fix-place'

/** The address where a missing field is entered. */
export function fixLink(tripId: string, place: FixPlace): string {
  if (place.at === 'person') return `/people/${encodeURIComponent(place.id)}/edit`
  if (place.at === 'institution') return `/institutions/${encodeURIComponent(place.id)}/edit`
  const page = `/trips/${encodeURIComponent(tripId)}/${place.at}`
  if ('itemId' in place) return `${page}#item-${encodeURIComponent(place.itemId)}`
  return 'visitId' in place ? `${page}#${anchorOf(`visit:${place.visitId}`)}` : page
}
