import { anchorOf } from '@/lib/domain/report/fact-ref'
import type { FixPlace } from '@/lib/handbook/preflight'

/** The address where a missing field is entered. */
export function fixLink(tripId: string, mend: FixPlace): string {
  if (mend.at === 'person') return `/people/${encodeURIComponent(mend.id)}/edit`
  if (mend.at === 'institution') return `/institutions/${encodeURIComponent(mend.id)}/edit`
  const place = `/trips/${encodeURIComponent(tripId)}/${mend.at}`
  return 'visitId' in mend ? `${place}#${anchorOf(`visit:${mend.visitId}`)}` : place
}
