import { queryOptions } from '@tanstack/react-query'
import type { WholeTrip } from '@/lib/domain/trip-record'

function newer(held: WholeTrip | undefined, read: WholeTrip): WholeTrip {
  return held && held.version > read.version ? held : read
}

/** The last confirmed trip, from its GET route. */
export function tripQuery(id: string) {
  return queryOptions({
    queryKey: ['trip', id],
    queryFn: async ({ signal }): Promise<WholeTrip> => {
      const response = await fetch(`/api/trips/${encodeURIComponent(id)}`, { signal })
      if (!response.ok) throw new Error(`the trip could not be read (${response.status})`)
      return (await response.json()) as WholeTrip
    },
    staleTime: Infinity,
    // Whoever comes back to the page sees what others did meanwhile.
    refetchOnWindowFocus: 'always',
    // An answer that was under way while an edit was saved is older than what is held.
    structuralSharing: (held, read) => newer(held as WholeTrip | undefined, read as WholeTrip),
  })
}
