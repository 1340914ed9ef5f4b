'use client'

import { useEffect, useState } from 'react'
import type { Edit } from '@/lib/domain/trip/edit'
import type { FieldPreview } from '@/lib/server/report/field-preview'
import { postJson } from '../../ui/json-request'
import { addressOf } from '../trip-queries'
import { useTrip } from '../use-trip'

/** A pause in typing after which the sentence is asked for. */
const debounceMs = 350

/**
 * Asks, after a pause, what the articles would print after a change that is not saved. The result cancels the request.
 * Without a connection there is no answer; the form can be used all the same.
 */
export function askPreviews(
  tripId: string,
  change: { ref: string; edit: Edit } | { ref: string; language: string; words: string },
  onAnswer: (previews: readonly FieldPreview[]) => void,
): () => void {
  let isCurrent = true
  const timer = setTimeout(() => {
    postJson<{ previews: FieldPreview[] }>(`${addressOf(tripId)}/sentences`, change).then(
      ({ previews }) => {
        if (isCurrent) onAnswer(previews)
      },
      () => undefined,
    )
  }, debounceMs)
  return () => {
    isCurrent = false
    clearTimeout(timer)
  }
}

/** What the articles would print of the fact `ref` after `edit`; the last answer while the next is on its way. */
export function useFieldPreview(ref: string, edit: Edit | null): readonly FieldPreview[] {
  const { tripId, may } = useTrip()
  const [previews, setPreviews] = useState<readonly FieldPreview[]>([])
  const wanted = edit && may('write report') ? JSON.stringify({ edit, ref }) : null

  useEffect(() => {
    if (wanted !== null) return askPreviews(tripId, JSON.parse(wanted) as { edit: Edit; ref: string }, setPreviews)
  }, [tripId, wanted])

  return wanted === null ? [] : previews
}
