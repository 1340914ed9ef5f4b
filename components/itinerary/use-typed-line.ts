'use client'

import { useLocale } from 'next-intl'
import { useEffect, useMemo, useState } from 'react'
import type { Institution } from '@/lib/domain/directory/entry'
import type { Day } from '@/lib/domain/time/day'
import { useFound } from '../directory/pick/use-found'
import { usePlaces } from '../text/use-places'
import { useTrip } from '../trip/use-trip'
import type * as TypedLine from './typed-line'
import type { Understood } from './typed-line'

type LineReader = typeof TypedLine

let loaded: LineReader | null = null

/** Fetches what reads typed lines. */
export async function loadLineReader(): Promise<LineReader> {
  return (loaded ??= await import('./typed-line'))
}

/**
 * Reads a line while it is typed. `readNow` waits until it can be read, for a line that is entered before that.
 * @param isInUse whether the field has the focus or a text: the names of places are fetched then
 */
export function useTypedLine(
  text: string,
  under: Day | null,
  isInUse: boolean,
): { understood: Understood | null; readNow: () => Promise<Understood | null> } {
  const { record, directory, homeZone } = useTrip()
  const locale = useLocale()
  const places = usePlaces(isInUse)
  const reader = useLineReader(isInUse)
  const read = useMemo(
    () => reader?.readTypedLine(text, under, { record, directory }) ?? null,
    [reader, text, under, record, directory],
  )
  const { found, state } = useFound<Institution>('/api/institutions', reader?.unknownPlace(read) ?? null)
  const inTrip = { record, directory, homeZone, locale, places }
  return {
    understood: reader && read && reader.understood(read, state === 'answered' ? found : [], inTrip),
    readNow: async () => {
      const lines = await loadLineReader()
      const line = lines.readTypedLine(text, under, inTrip)
      return line && lines.understood(line, [], inTrip)
    },
  }
}

/** It is fetched once it is in use; a failure is tried again at the next use. */
function useLineReader(isInUse: boolean): LineReader | null {
  const [reader, setReader] = useState(loaded)
  useEffect(() => {
    if (reader || !isInUse) return
    let isGone = false
    loadLineReader().then(
      (lines) => isGone || setReader(lines),
      () => {},
    )
    return () => {
      isGone = true
    }
  }, [reader, isInUse])
  return reader
}
