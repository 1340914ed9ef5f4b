'use client'

import { useLocale, useTranslations } from 'next-intl'
import {
  type ClipboardEvent,
  type Dispatch,
  type RefObject,
  type SetStateAction,
  useCallback,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import type { Day } from '@/lib/domain/time/day'
import { copyDay, type ItemCommand } from '@/lib/domain/itinerary/item-commands'
import { plain } from '@/lib/domain/text/text'
import { formatWeekday } from '@/lib/domain/time/time-format'
import type { TripRecord } from '@/lib/domain/trip/trip-record'
import { useTrip } from '../trip/trip-provider'
import { programmeIn } from './paste/pasted-text'
import type { Opened } from './pinned'
import type { ProgrammeActions } from './programme-context'
import { useItemCommands } from './use-item-commands'
import { type Carry, useCarry } from './drag-and-drop/use-drag-and-drop'
import { useLineKeys } from './use-line-keys'
import { usePointerCarry } from './drag-and-drop/use-pointer-drag'
import { useSelection } from './use-selection'

type Asked = { ask: 'where'; id: string; ids: readonly string[] } | { ask: 'copy'; day: Day } | { ask: 'keys' }

/** Everything that hands, keys and menus do to the programme. */
export type ProgrammeEditor = ReturnType<typeof useProgrammeEditor>

export function useProgrammeEditor({
  root,
  record,
  setOpen,
}: {
  root: RefObject<HTMLElement | null>
  record: TripRecord
  setOpen: Dispatch<SetStateAction<readonly Opened[]>>
}) {
  const { directory, edit } = useTrip()
  const locale = useLocale()
  const t = useTranslations('itinerary')
  const [said, say] = useState('')
  const [asked, setAsked] = useState<Asked | null>(null)
  const [pasting, setPasting] = useState<string | null>(null)
  const [isSelecting, setSelecting] = useState(false)
  const selection = useSelection(record, root)
  const { actOn, wouldBe } = useItemCommands(root, say)
  const carry: Carry = useCarry({
    root,
    drop: (ids, at) => actOn(ids, { do: 'place', at }, ids[0]),
    tell: (what, { ids, slot, by }) => {
      // Who drags by pointer needs no word of the keys.
      if (what === 'lifted' && by === 'pointer') return
      const at = slot && (slot.place === 'pool' ? t('pool') : wouldBe(ids, { do: 'place', at: slot.place }))
      const title = plain([...record.item, ...record.unscheduled].find(({ id }) => id === ids[0])?.title, locale)
      say(t(`carry.${what}`, { title, count: ids.length, at: at ?? '' }))
    },
  })
  const latest = useRef({ record, selection })
  useLayoutEffect(() => {
    latest.current = { record, selection }
  })
  const idsOf = useCallback(
    (id: string) => (latest.current.selection.ids.has(id) ? [...latest.current.selection.ids] : [id]),
    [],
  )
  usePointerCarry(root, carry, idsOf)

  const actions = useMemo(
    (): ProgrammeActions => ({
      act: (id, command) => actOn(idsOf(id), command, id),
      actOnOne: (id, command) => actOn([id], command),
      open: (id) => {
        const { item, unscheduled } = latest.current.record
        const opened = {
          id,
          item: item.find((one) => one.id === id) ?? null,
          waiting: unscheduled.find((one) => one.id === id) ?? null,
        }
        setOpen((now) => [...now.filter((one) => one.id !== id), opened])
      },
      close: (id) => setOpen((now) => now.filter((one) => one.id !== id)),
      select: (id, how) => latest.current.selection[how === 'toggle' ? 'toggle' : 'extendTo'](id),
      askWhere: (id) => setAsked({ ask: 'where', id, ids: idsOf(id) }),
      paste: setPasting,
      say,
    }),
    [actOn, idsOf, setOpen],
  )

  const onKeyDown = useLineKeys({
    root,
    record,
    selection,
    acting: { actOn, wouldBe },
    carry,
    askWhere: actions.askWhere,
    showKeys: () => setAsked({ ask: 'keys' }),
  })
  // What is pasted onto the lines is a programme; into a field it is that field's.
  const onPaste = (event: ClipboardEvent) => {
    if ((event.target as HTMLElement).closest('input, textarea, select')) return
    const text = programmeIn(event.clipboardData)
    if (text !== null) {
      event.preventDefault()
      setPasting(text)
    }
  }
  return {
    said,
    asked,
    pasting,
    isSelecting,
    selection,
    actions,
    carry,
    actOn,
    wouldBe,
    onKeyDown,
    onPaste,
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
    copyDay: (from: Day, to: Day) => {
      const made = copyDay(
        record,
        (id) => directory.institutions[id]?.name ?? null,
        from,
        to,
        () => crypto.randomUUID(),
      )
      if (made)
        void edit(made, { said: t('dayCopied', { from: formatWeekday(from, locale), to: formatWeekday(to, locale) }) })
    },
  }
}
