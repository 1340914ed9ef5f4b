import { queryOptions, replaceEqualDeep } from '@tanstack/react-query'
import type { Author, Subject } from '@/lib/domain/trip/edit-subject'
import type { WholeTrip } from '@/lib/domain/trip/trip-record'
import type { SharedNote } from '@/lib/domain/visits/member-note'
import { getJson, postJson } from '../ui/json-request'

// What an open trip reads through react-query, and under which keys it is cached.

/** The address that the trip's own routes begin with. */
export function addressOf(tripId: string): string {
  return `/api/trips/${encodeURIComponent(tripId)}`
}

/** The trip as the server last confirmed it to this user. */
export function tripQuery(tripId: string, userId: string) {
  return queryOptions({
    queryKey: ['trip', tripId, userId],
    queryFn: ({ signal }) => getJson<WholeTrip>(addressOf(tripId), signal),
    // The live stream announces newer versions, so the data does not become stale by time.
    staleTime: Infinity,
    gcTime: Infinity,
    retry: false,
    networkMode: 'always',
    structuralSharing: keepNewer,
  })
}

/** Who last changed something; `null` if it is not known. `version` asks again after the trip has changed. */
export function authorQuery(tripId: string, version: number, { noun, id, fields = [] }: Subject) {
  return queryOptions({
    queryKey: ['author', tripId, version, noun, id, fields],
    queryFn: async ({ signal }) => {
      const query = new URLSearchParams({ noun, ...(id !== null && { id }) })
      for (const field of fields) query.append('field', field)
      return (await getJson<{ by: Author | null }>(`${addressOf(tripId)}/changes?${query}`, signal)).by
    },
    staleTime: Infinity,
    retry: false,
    networkMode: 'always',
  })
}

export type SharedNotes = { notes: readonly SharedNote[] }

/** The notes that members share of a trip. */
export function notesQuery(tripId: string) {
  return queryOptions({
    queryKey: ['notes', tripId],
    queryFn: ({ signal }) => getJson<SharedNotes>(`${addressOf(tripId)}/notes`, signal),
    staleTime: 5_000,
    retry: false,
    networkMode: 'always',
  })
}

// A response that was under way while an edit was saved is older than the cached trip.
function keepNewer(cached: unknown, read: unknown): unknown {
  const [before, now] = [cached as WholeTrip | undefined, read as WholeTrip]
  return before && now.version < before.version ? before : replaceEqualDeep(before, now)
}

/** Marks a shared note as dealt with, or as open again. @throws if the server did not answer with the notes */
export function settleNote(tripId: string, note: { id: string; settled: boolean }): Promise<SharedNotes> {
  return postJson(`${addressOf(tripId)}/notes`, note)
}
