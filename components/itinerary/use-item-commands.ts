'use client'

import { type RefObject, useCallback, useLayoutEffect, useRef } from 'react'
import { applyEdit } from '@/lib/domain/trip/edit'
import { type Deed, deedEdit } from '@/lib/domain/itinerary/item-commands'
import { useTrip } from '../trip/trip-provider'
import { openersIn, lineIdOf, openerOf } from './lines'
import { useDeedWords } from './use-command-messages'
import { useKeptFocus } from './use-focus-follows-item'

export type Acting = {
  /** Does it to these lines as one edit; `focusOn` is the line that has the focus afterwards. */
  actOn: (ids: readonly string[], deed: Deed, focusOn?: string) => void
  /** When a line would stand, were it put there: "Tuesday 3 November, 12:15–13:00"; `null` where it cannot be. */
  wouldBe: (ids: readonly string[], deed: Deed) => string | null
}

/** What is done to lines by keys, menus and dragging. The functions stay the same for good. */
export function useActing(root: RefObject<HTMLElement | null>, say: (words: string) => void): Acting {
  const { record, homeZone, edit } = useTrip()
  const words = useDeedWords()
  const keepFocus = useKeptFocus(root)
  const latest = useRef({ record, homeZone, edit, words })
  useLayoutEffect(() => {
    latest.current = { record, homeZone, edit, words }
  })

  const actOn = useCallback(
    (ids: readonly string[], deed: Deed, focusOn?: string) => {
      const { record, homeZone, edit, words } = latest.current
      const made = deedEdit(record, ids, deed, needs(homeZone))
      if (!made) return say(words.cannot(deed))
      const next = focusOn === undefined ? null : deed.do === 'remove' ? nextTo(root.current, ids, focusOn) : focusOn
      if (next !== null) keepFocus(next)
      void edit(made, { said: words.did(deed, ids, record, applyEdit(record, made)) })
      if (next !== null && deed.do === 'remove') openerOf(next)?.focus()
    },
    [root, say, keepFocus],
  )

  const wouldBe = useCallback((ids: readonly string[], deed: Deed) => {
    const { record, homeZone, words } = latest.current
    const made = deedEdit(record, ids, deed, needs(homeZone))
    const item = made && applyEdit(record, made).item.find(({ id }) => id === ids[0])
    return item ? words.when(item) : null
  }, [])
  return { actOn, wouldBe }
}

function needs(homeZone: string) {
  return { newId: () => crypto.randomUUID(), homeZone }
}

// The line after the ones that go, else the one before.
function nextTo(root: HTMLElement | null, ids: readonly string[], from: string): string | null {
  const order = root ? openersIn(root).map((one) => lineIdOf(one)!) : []
  const at = order.indexOf(from)
  return (
    order.slice(at).find((id) => !ids.includes(id)) ?? order.slice(0, at).findLast((id) => !ids.includes(id)) ?? null
  )
}
