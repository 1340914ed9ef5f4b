'use client'

import { useLocale, useTranslations } from 'next-intl'
import { type ClipboardEvent, type RefObject, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { copyDay, type ItemCommand } from '@/lib/domain/itinerary/item-commands'
import { plain } from '@/lib/domain/text/text'
import type { Day } from '@/lib/domain/time/day'
import { formatWeekday } from '@/lib/domain/time/time-format'
import type { TripRecord } from '@/lib/domain/trip/trip-record'
import { useTrip } from '../trip/use-trip'
import { type DragAndDrop, useDragAndDrop } from './drag-and-drop/use-drag-and-drop'
import { usePointerDrag } from './drag-and-drop/use-pointer-drag'
import { pasteProgramme } from './paste/pasted-text'
import type { ProgrammeActions } from './programme-context'
import { type ItemCommands, useItemCommands } from './use-item-commands'
import { useLineKeys } from './use-line-keys'
import type { OpenItems } from './use-open-items'
import { useSelection } from './use-selection'

/** The open dialog: where to move items, which day to copy to, or the list of keys. */
type OpenDialog = { ask: 'where'; id: string; ids: readonly string[] } | { ask: 'copy'; day: Day } | { ask: 'keys' }

/** Everything that pointers, keys and menus do in the itinerary. */
export type ProgrammeEditor = ReturnType<typeof useProgrammeEditor>

export function useProgrammeEditor({
  root,
  record,
  openItems: { open, close },
}: {
  root: RefObject<HTMLElement | null>
  record: TripRecord
  openItems: OpenItems
}) {
  const [announcement, say] = useState('')
  const [asked, setAsked] = useState<OpenDialog | null>(null)
  const [pasting, setPasting] = useState<string | null>(null)
  const [isSelecting, setSelecting] = useState(false)
  const selection = useSelection(record, root)
  const commands = useItemCommands(root, say)
  const { actOn, wouldBe } = commands
  const dragAndDrop = useItemDrag(root, record, commands, say)
  const latest = useRef({ record, selection })
  useLayoutEffect(() => {
    latest.current = { record, selection }
  })
  const idsOf = useCallback(
    (id: string) => (latest.current.selection.ids.has(id) ? [...latest.current.selection.ids] : [id]),
    [],
  )
  usePointerDrag(root, dragAndDrop, idsOf)

  const actions = useMemo(
    (): ProgrammeActions => ({
      act: (id, command) => actOn(idsOf(id), command, id),
      actOnOne: (id, command) => actOn([id], command),
      open: (id) => open(id, latest.current.record),
      close,
      select: (id, how) => latest.current.selection[how === 'toggle' ? 'toggle' : 'extendTo'](id),
      askWhere: (id) => setAsked({ ask: 'where', id, ids: idsOf(id) }),
      paste: setPasting,
      say,
    }),
    [actOn, idsOf, open, close],
  )
  const onKeyDown = useLineKeys({
    root,
    record,
    selection,
    acting: commands,
    dragAndDrop,
    askWhere: actions.askWhere,
    showKeys: () => setAsked({ ask: 'keys' }),
  })
  return {
    announcement,
    asked,
    pasting,
    isSelecting,
    selection,
    actions,
    dragAndDrop,
    actOn,
    wouldBe,
    onKeyDown,
    onPaste: (event: ClipboardEvent) => {
      // Text pasted into a field belongs to that field.
      if (!(event.target as HTMLElement).closest('input, textarea, select')) pasteProgramme(event, setPasting)
    },
    endAsking: () => setAsked(null),
    endPaste: () => setPasting(null),
    askCopy: (day: Day) => setAsked({ ask: 'copy', day }),
    showKeys: () => setAsked({ ask: 'keys' }),
    toggleSelecting: () => {
      if (isSelecting) selection.clear()
      setSelecting(!isSelecting)
    },
    clear: () => {
      selection.clear()
      setSelecting(false)
    },
    actOnSelected: (command: ItemCommand) => actOn([...selection.ids], command),
    copyDay: useCopyDay(record),
  }
}

/** Drag and drop of items, by pointer or keys, with announcements for screen readers. */
function useItemDrag(
  root: RefObject<HTMLElement | null>,
  record: TripRecord,
  { actOn, wouldBe }: ItemCommands,
  say: (words: string) => void,
): DragAndDrop {
  const locale = useLocale()
  const t = useTranslations('itinerary')
  return useDragAndDrop({
    root,
    drop: (ids, at) => actOn(ids, { do: 'place', at }, ids[0]),
    announce: (what, { ids, slot, by }) => {
      // The announcement explains the keys, which a pointer does not need.
      if (what === 'lifted' && by === 'pointer') return
      const at = slot && (slot.place === 'pool' ? t('unscheduled') : wouldBe(ids, { do: 'place', at: slot.place }))
      const title = plain([...record.item, ...record.unscheduled].find(({ id }) => id === ids[0])?.title, locale)
      say(t(`keyboardMove.${what}`, { title, count: ids.length, at: at ?? '' }))
    },
  })
}

function useCopyDay(record: TripRecord) {
  const { directory, edit } = useTrip()
  const locale = useLocale()
  const t = useTranslations('itinerary')
  return (from: Day, to: Day) => {
    const nameOf = (id: string) => directory.institutions[id]?.name ?? null
    const copy = copyDay(record, nameOf, from, to, () => crypto.randomUUID())
    if (copy)
      void edit(copy, { notice: t('dayCopied', { from: formatWeekday(from, locale), to: formatWeekday(to, locale) }) })
  }
}
