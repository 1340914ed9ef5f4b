'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useDeferredValue, useMemo } from 'react'
import { countChanges } from '@/lib/domain/releases/entity-diff'
import type { TripRecord } from '@/lib/domain/trip/trip-record'
import { InTripHead } from '../trip/in-trip-head'
import { tripReleasePlace } from '../trip/trip-head-place'
import { useTrip } from '../trip/use-trip'
import { ButtonLink } from '../ui/button'
import { useSentenceSpace } from '../text/sentence-space'

/** The latest release, and the number of changes in the draft since. `out` is `null` before the first. */
export function ReleaseLine({ out }: { out: { number: number; at: string; record: TripRecord } | null }) {
  const { record, tripId } = useTrip()
  const t = useTranslations('released.line')
  const space = useSentenceSpace()
  // Counting may lag behind a drag; it must not hold one up.
  const settled = useDeferredValue(record)
  const count = useMemo(() => (out ? countChanges(out.record, settled) : 0), [out, settled])
  const at = `/trips/${encodeURIComponent(tripId)}/releases`
  return (
    <InTripHead place={tripReleasePlace}>
      <p>
        {out ? t('out', { number: out.number, at: out.at }) : t('none')}
        {out && (
          <>
            {space}
            {count === 0 ? (
              t('same')
            ) : (
              <Link href={`${at}/compare?from=${out.number}&to=draft`} prefetch={false}>
                {t('changes', { count })}
              </Link>
            )}
          </>
        )}
      </p>
      {(!out || count > 0) && (
        <ButtonLink look="primary" href={`${at}/new`} prefetch={false}>
          {t('publishVersion', { number: (out?.number ?? 0) + 1 })}
        </ButtonLink>
      )}
    </InTripHead>
  )
}
