'use client'

import {
  type ClipboardEvent,
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
  useEffect,
  useRef,
  useState,
} from 'react'
import { pastedColumn } from '@/lib/domain/report/pasted-column'
import type { MissingText } from '@/lib/domain/report/translation-edit'
import type { EditForm } from '../../ui/use-edit-form'
import { cellOf } from './use-translations-form'

export type TranslationGrid = {
  table: RefObject<HTMLDivElement | null>
  onBlur: (event: FocusEvent) => void
  onKeyDown: (event: KeyboardEvent<HTMLTextAreaElement>, key: string) => void
  onPaste: (event: ClipboardEvent, at: number, language: string) => void
  onFocus: (key: string) => void
  /** Fills the cells of a language by their place among its open texts, and saves. */
  fill: (language: string, words: ReadonlyMap<MissingText, string>) => void
}

/**
 * The keys of the table: Enter and the arrows at the ends of a text go to the cell below or above, Tab to the next one,
 * Shift and Enter begin a line, Escape brings the saved text back. A pasted column fills the cells from there on.
 */
export function useGridKeys({
  form,
  rows,
  isFixed,
}: {
  form: EditForm<Record<string, string>>
  rows: readonly MissingText[]
  isFixed: (text: MissingText) => boolean
}): TranslationGrid {
  const table = useRef<HTMLDivElement>(null)
  const before = useRef('')
  const [filled, setFilled] = useState(0)
  const save = useRef(form.save)
  useEffect(() => {
    save.current = form.save
  })
  useEffect(() => {
    if (filled > 0) save.current()
  }, [filled])

  const move = (from: HTMLTextAreaElement, by: 1 | -1) => {
    const cells = [...(table.current?.querySelectorAll<HTMLTextAreaElement>('textarea:not(:disabled)') ?? [])]
    const column = cells.filter(({ lang }) => lang === from.lang)
    const next = column[column.indexOf(from) + by]
    if (next) next.focus()
    else from.blur()
  }
  const fill: TranslationGrid['fill'] = (language, words) => {
    form.set(Object.fromEntries([...words].map(([text, one]) => [cellOf(text, language), one])))
    setFilled((count) => count + 1)
  }
  return {
    table,
    fill,
    onFocus(key) {
      before.current = form.values[key] ?? ''
    },
    onBlur({ target }) {
      if (target instanceof HTMLTextAreaElement && form.conflicts.length === 0) form.save()
    },
    onKeyDown(event, key) {
      if (event.nativeEvent.isComposing || event.keyCode === 229 || event.altKey || event.ctrlKey || event.metaKey)
        return
      const { currentTarget: cell } = event
      if (event.key === 'Escape') {
        event.preventDefault()
        form.set({ [key]: before.current })
        return
      }
      const by = step(event)
      if (!by) return
      event.preventDefault()
      move(cell, by)
    },
    onPaste(event, at, language) {
      const pasted = event.clipboardData.getData('text/plain')
      if (!/[\t\n]/.test(pasted.trim())) return
      const below = rows.slice(at).filter((text) => text.lacks.includes(language) && !isFixed(text))
      const columns = pastedColumn(
        pasted,
        below.map(({ texts }) => texts),
      )
      event.preventDefault()
      fill(
        language,
        new Map(
          [...columns].flatMap(([place, words]) => below.slice(place, place + 1).map((text) => [text, words] as const)),
        ),
      )
    },
  }
}

function step({ key, shiftKey, currentTarget }: KeyboardEvent<HTMLTextAreaElement>): 1 | -1 | null {
  const { selectionStart, selectionEnd, value } = currentTarget
  if (key === 'Enter') return shiftKey ? null : 1
  if (key === 'ArrowDown') return selectionEnd === value.length ? 1 : null
  if (key === 'ArrowUp') return selectionStart === 0 ? -1 : null
  return null
}
