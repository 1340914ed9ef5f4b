'use client'

import { useDeferredValue, useMemo } from 'react'
import { countChanges } from '@/lib/domain/releases/entity-diff'
import type { TripRecord } from '@/lib/domain/trip/trip-record'
import { InTripHead } from '../trip/in-trip-head'
import { tripReleasePlace } from '../trip/trip-head-place'
import { useTrip } from '../trip/use-trip'
import { type Packed, usePacked } from '../ui/packed'
import { ReleaseState } from './release-state'

/** The latest release, and the number of changes in the draft since. `out` is `null` before the first. */
export function ReleaseLine({
  out: packed,
}: {
  out: Packed<{ number: number; at: string; record: TripRecord } | null>
}) {
  const out = usePacked(packed)
  const { record, tripId } = useTrip()
  // Counting may lag behind a drag; it must not hold one up.
  const settled = useDeferredValue(record)
  const count = useMemo(() => (out ? countChanges(out.record, settled) : 0), [out, settled])
  return (
    <InTripHead place={tripReleasePlace}>
      <ReleaseState tripId={tripId} out={out} count={count} />
    </InTripHead>
  )
}
