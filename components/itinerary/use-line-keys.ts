'use client'

import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef } from 'react'
import type { TripRecord } from '@/lib/domain/trip/trip-record'
import type { DragAndDrop } from './drag-and-drop/use-drag-and-drop'
import { lineCommand } from './line-keys'
import { addLineNear, lineIdOf, openersIn } from './lines'
import type { ItemCommands } from './use-item-commands'
import type { Selection } from './use-selection'

type Asked = {
  root: RefObject<HTMLElement | null>
  record: TripRecord
  selection: Selection
  acting: ItemCommands
  dragAndDrop: DragAndDrop
  askWhere: (id: string) => void
  showKeys: () => void
}

/** The keys of all lines, handled by the list. */
export function useLineKeys(asked: Asked): (event: KeyboardEvent<HTMLElement>) => void {
  const latest = useRef(asked)
  useLayoutEffect(() => {
    latest.current = asked
  })
  const [listen] = [useRef((event: KeyboardEvent<HTMLElement>) => onKey(event, latest.current))]
  return listen.current
}

function onKey(
  event: KeyboardEvent<HTMLElement>,
  { root, record, selection, acting, dragAndDrop, askWhere, showKeys }: Asked,
): void {
  if (event.nativeEvent.isComposing || event.defaultPrevented) return
  if (dragAndDrop.onKey(event)) return
  const target = event.target as HTMLElement
  const id = lineIdOf(target)
  if (id === null || !root.current || !target.matches('[data-opener], [data-select]')) return
  const item = record.item.find((one) => one.id === id)
  const command = lineCommand(event, item)
  if (!command) return
  const ids = selection.ids.has(id) ? [...selection.ids] : [id]
  const consume = () => event.preventDefault()
  switch (command.ask) {
    case 'go': {
      consume()
      const openers = openersIn(root.current)
      const at = openers.findIndex((one) => lineIdOf(one) === id)
      const next = command.toEnd ? openers.at(command.by < 0 ? 0 : -1) : openers[at + command.by]
      const nextId = next && lineIdOf(next)
      if (!nextId) return
      if (command.isSelecting) {
        selection.extendTo(id)
        selection.extendTo(nextId)
      } else {
        selection.settle()
      }
      next.focus()
      return
    }
    case 'do':
      consume()
      // A key held down would delete or duplicate one item after another.
      if (event.repeat && (command.itemCommand.do === 'remove' || command.itemCommand.do === 'duplicate')) return
      return acting.actOn(ids, command.itemCommand, id)
    case 'toggle':
      consume()
      return selection.toggle(id)
    case 'select all':
      consume()
      return selection.selectAll()
    case 'clear':
      if (selection.ids.size > 0) selection.clear()
      return
    case 'new line':
      consume()
      return addLineNear(target)?.focus()
    case 'move':
      consume()
      return askWhere(id)
    case 'carry':
      consume()
      return dragAndDrop.lift(ids)
    case 'keys':
      consume()
      return showKeys()
  }
}
