import type { Conflict } from '@/lib/domain/trip/edit'
import { type Author, type Subject, subjectOf } from '@/lib/domain/trip/edit-subject'
import { addressOf } from './send-edit'

/** Who last changed what a conflict is about; `null` where that is not known or cannot be asked. */
export function authorOf(tripId: string, conflict: Conflict): Promise<Author | null> {
  return authorOfSubject(tripId, subjectOf(conflict))
}

export async function authorOfSubject(tripId: string, { noun, id, fields = [] }: Subject): Promise<Author | null> {
  const query = new URLSearchParams({ noun, ...(id !== null && { id }) })
  for (const field of fields) query.append('field', field)
  const response = await fetch(`${addressOf(tripId)}/changes?${query}`)
  return response.ok ? ((await response.json()) as { by: Author | null }).by : null
}
