'use client'

import { type RefObject, useCallback, useLayoutEffect, useRef } from 'react'
import { applyEdit } from '@/lib/domain/trip/edit'
import { type ItemCommand, itemCommandEdit } from '@/lib/domain/itinerary/item-commands'
import { useTrip } from '../trip/use-trip'
import { openersIn, lineIdOf, openerOf } from './lines'
import { useCommandMessages } from './use-command-messages'
import { useFocusFollowsItem } from './use-focus-follows-item'

export type ItemCommands = {
  /** Carries the command out on these items as one edit; `focusOn` is the item that has the focus afterwards. */
  actOn: (ids: readonly string[], command: ItemCommand, focusOn?: string) => void
  /** The time the first item would get: "Tuesday 3 November, 12:15–13:00"; `null` if the command changes nothing. */
  wouldBe: (ids: readonly string[], command: ItemCommand) => string | null
}

/** Item commands for keys, menus, forms and dragging. The functions never change their identity. */
export function useItemCommands(root: RefObject<HTMLElement | null>, say: (words: string) => void): ItemCommands {
  const { record, homeZone, edit } = useTrip()
  const words = useCommandMessages()
  const keepFocus = useFocusFollowsItem(root)
  const latest = useRef({ record, homeZone, edit, words })
  useLayoutEffect(() => {
    latest.current = { record, homeZone, edit, words }
  })

  const actOn = useCallback(
    (ids: readonly string[], command: ItemCommand, focusOn?: string) => {
      const { record, homeZone, edit, words } = latest.current
      const made = itemCommandEdit(record, ids, command, needs(homeZone))
      if (!made) return say(words.unchanged(command))
      const next = focusOn === undefined ? null : command.do === 'remove' ? nextTo(root.current, ids, focusOn) : focusOn
      if (next !== null) keepFocus(next)
      void edit(made, { notice: words.done(command, ids, record, applyEdit(record, made)) })
      if (next !== null && command.do === 'remove') openerOf(next)?.focus()
    },
    [root, say, keepFocus],
  )

  const wouldBe = useCallback((ids: readonly string[], command: ItemCommand) => {
    const { record, homeZone, words } = latest.current
    const made = itemCommandEdit(record, ids, command, needs(homeZone))
    const item = made && applyEdit(record, made).item.find(({ id }) => id === ids[0])
    return item ? words.when(item) : null
  }, [])
  return { actOn, wouldBe }
}

function needs(homeZone: string) {
  return { newId: () => crypto.randomUUID(), homeZone }
}

// The item after the removed ones, else the one before.
function nextTo(root: HTMLElement | null, ids: readonly string[], from: string): string | null {
  const order = root ? openersIn(root).flatMap((one) => lineIdOf(one) ?? []) : []
  const at = order.indexOf(from)
  return (
    order.slice(at).find((id) => !ids.includes(id)) ?? order.slice(0, at).findLast((id) => !ids.includes(id)) ?? null
  )
}
