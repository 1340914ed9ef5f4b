import type { QueryClient } from '@tanstack/react-query'
import type { WholeTrip } from '@/lib/domain/trip/trip-record'
import { tripQuery } from './trip-queries'

/** The trip as the server last confirmed it. It only ever becomes newer. */
export type ConfirmedTrip = {
  get: () => WholeTrip
  /** Ignored if the trip is older than the cached one. */
  set: (trip: WholeTrip) => void
  /** Reads the trip from the server. @throws if there is no answer */
  refetch: () => Promise<void>
}

/** The confirmed trip in the react-query cache, which first takes `initial`, the trip that came with the page. */
export function cachedTrip(client: QueryClient, initial: WholeTrip, userId: string): ConfirmedTrip {
  const query = tripQuery(initial.id, userId)
  void client.ensureQueryData({ ...query, initialData: initial })
  const get = () => client.getQueryData(query.queryKey) ?? initial
  const set = (trip: WholeTrip) => {
    if (trip.version >= get().version) client.setQueryData(query.queryKey, trip)
  }
  set(initial)
  // One read after another: the answer to an earlier one may be older than what the caller asks for.
  let lastRead: Promise<unknown> = Promise.resolve()
  const refetch = async () => {
    const read = lastRead.catch(() => undefined).then(() => client.fetchQuery({ ...query, staleTime: 0 }))
    lastRead = read
    await read
  }
  return { get, set, refetch }
}
