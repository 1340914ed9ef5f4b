'use client'

import { useLocale } from 'next-intl'
import { startTransition, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { ProgrammeField } from '@/lib/domain/itinerary/programme-headings'
import type { RowChoice } from '@/lib/domain/itinerary/programme-reading'
import type { ProgrammeRow } from '@/lib/domain/itinerary/programme-rows'
import { useTrip } from '../../trip/use-trip'
import { openProgrammeReader, type ProgrammeReader, type ReadProgramme } from './programme-reader'
import { nothingPasted } from './preview-patch'
import type { Corrections, ProgrammeInput, ProgrammePreview } from './programme-session'
import { useNamedInstitutions } from './use-named-institutions'

export type PastedProgramme = Omit<ProgrammePreview, 'names'> & {
  setField: (column: number, field: ProgrammeField) => void
  /** Corrections resolve when the preview shows them. */
  correct: (row: number, to: Partial<ProgrammeRow>) => Promise<void>
  choose: (row: number, choice: RowChoice) => Promise<void>
  setTaken: (row: number, isTaken: boolean) => Promise<void>
  setOffer: (key: string, isTaken: boolean) => Promise<void>
  /** The preview once it has all corrections. */
  settled: () => Promise<Pick<ProgrammePreview, 'rows' | 'accepted'>>
}

/** A pasted programme, which is read again whenever a column, a row or the text changes. */
export function usePastedProgramme(text: string): PastedProgramme {
  const [own, setOwn] = useState<Corrections & { of: string }>(() => noCorrections(text))
  const corrections = useMemo(() => (own.of === text ? own : noCorrections(text)), [own, text])
  const { preview, settled, nextSettled } = usePreview(text, corrections)
  const change = useCallback(
    async (to: (now: Corrections) => Partial<Corrections>) => {
      setOwn((present) => {
        const same = present.of === text ? present : noCorrections(text)
        return { ...same, ...to(same) }
      })
      await nextSettled()
    },
    [text, nextSettled],
  )
  const { names: _, ...shown } = text.trim() === '' ? nothingPasted : preview
  return {
    ...shown,
    settled,
    setField: (column, field) =>
      void change(() => ({
        fields: shown.fields.map((present, i) => (i === column ? field : present)),
        corrected: {},
        chosen: {},
      })),
    correct: useCallback((row, to) => change((one) => ({ corrected: merged(one.corrected, row, to) })), [change]),
    choose: useCallback((row, to) => change((one) => ({ chosen: merged(one.chosen, row, to) })), [change]),
    setTaken: useCallback((row, is) => change((one) => ({ taken: { ...one.taken, [row]: is } })), [change]),
    setOffer: useCallback((key, is) => change((one) => ({ refused: { ...one.refused, [key]: !is } })), [change]),
  }
}

// More rows than this are rendered in pieces.
const mostAtOnce = 20

/** The text as it was last read. `settled` resolves when the newest input is shown, `nextSettled` when the next is. */
function usePreview(text: string, corrections: Corrections) {
  const { record, directory, homeZone } = useTrip()
  const locale = useLocale()
  const trip = useMemo(() => ({ record, directory, locale, homeZone }), [record, directory, locale, homeZone])
  const [read, setRead] = useState<ReadProgramme | null>(null)
  const preview = read?.preview ?? nothingPasted
  const found = useNamedInstitutions(preview.names)
  const input = useMemo((): ProgrammeInput => ({ text, corrections, trip, found }), [text, corrections, trip, found])
  const reader = useRef<ProgrammeReader | null>(null)
  const waiting = useRef<((preview: ProgrammePreview) => void)[]>([])

  useEffect(() => {
    const opened = openProgrammeReader((answer) => {
      if (answer.changedRows > mostAtOnce) startTransition(() => setRead(answer))
      else setRead(answer)
    })
    reader.current = opened
    return opened.close
  }, [])
  useEffect(() => reader.current?.read(input), [input])
  const isSettled = read?.input === input
  const latest = useRef({ isSettled, preview })
  useLayoutEffect(() => {
    latest.current = { isSettled, preview }
    if (isSettled) for (const resolve of waiting.current.splice(0)) resolve(preview)
  })
  const nextSettled = useCallback(() => new Promise<ProgrammePreview>((resolve) => waiting.current.push(resolve)), [])
  const settled = useCallback(
    async () => (latest.current.isSettled ? latest.current.preview : nextSettled()),
    [nextSettled],
  )
  return { preview, settled, nextSettled }
}

function merged<V extends object>(all: Readonly<Record<number, V>>, row: number, to: V): Record<number, V> {
  return { ...all, [row]: { ...all[row], ...to } }
}

function noCorrections(of: string): Corrections & { of: string } {
  return { of, fields: null, corrected: {}, chosen: {}, taken: {}, refused: {} }
}
