'use client'

import { useTranslations } from 'next-intl'
import { type ClipboardEvent, type KeyboardEvent, type ReactNode, useRef } from 'react'
import { cellKey, type GridColumn, type GridValues, pastedBlock, roleOfCell } from '@/lib/domain/delegation/member-grid'
import { memberRoles } from '@/lib/domain/trip/vocabulary'
import { useLanguageName } from '../text/language-name'
import styles from './grid.module.css'

type GridTableProps = {
  label: string
  columns: readonly GridColumn[]
  /** `head` comes before the cells, `tail` after them. `name` is the label of the row. */
  rows: readonly { id: string; name: string; head: ReactNode; tail?: ReactNode; isOff?: boolean }[]
  values: GridValues
  /** Cells that cannot be changed, such as the name of a place without a person. */
  isFixed: (rowId: string, column: GridColumn) => boolean
  onChange: (to: Record<string, string>) => void
  tailHead?: string
  headHead?: string
}

/**
 * A table that is edited like a spreadsheet: arrows and Enter move between cells, Tab to the next one, Escape brings
 * the cell's text back, and a copied block is pasted over several cells.
 */
export function GridTable(props: GridTableProps) {
  const { label, columns, rows, tailHead, headHead } = props
  const t = useTranslations('delegation.grid')
  const nameOf = useLanguageName()
  const table = useRef<HTMLTableElement>(null)
  const labelOf = ({ field, language }: GridColumn) =>
    language === null ? t(field) : t('inLanguage', { field: t(field), language: nameOf(language) })
  return (
    <div className={styles.frame}>
      <div className={styles.scroll}>
        <table ref={table} className={styles.grid} aria-label={label}>
          <thead>
            <tr>
              <th scope="col">{headHead}</th>
              {columns.map((column) => (
                <th scope="col" key={column.id} className={styles[column.field]}>
                  {t(column.field)}
                  {column.language !== null && <small>{nameOf(column.language)}</small>}
                </th>
              ))}
              {tailHead && <th scope="col">{tailHead}</th>}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, i) => (
              <tr key={row.id} className={row.isOff ? styles.off : undefined}>
                <th scope="row">{row.head}</th>
                {columns.map((column, j) => (
                  <td key={column.id} data-label={labelOf(column)}>
                    <GridCell
                      {...props}
                      table={table}
                      at={[i, j]}
                      label={`${row.name}: ${labelOf(column)}`}
                      rowId={row.id}
                      column={column}
                    />
                  </td>
                ))}
                {tailHead && <td className={styles.tail}>{row.tail}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}

type GridCellProps = GridTableProps & {
  table: { current: HTMLTableElement | null }
  at: [number, number]
  rowId: string
  column: GridColumn
}

function GridCell({ label, columns, rows, values, isFixed, onChange, table, at, rowId, column }: GridCellProps) {
  const role = useTranslations('vocabulary.role')
  const before = useRef('')
  const key = cellKey(rowId, column.id)
  const value = values[key] ?? ''
  const [row, cell] = at
  const focus = (i: number, j: number) => {
    const line = table.current?.querySelectorAll('tbody tr')[i]
    const next = line?.querySelectorAll('td')[j]?.querySelector<HTMLElement>('input, select')
    next?.focus()
    if (next instanceof HTMLInputElement) next.select()
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement | HTMLSelectElement>) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229 || event.altKey || event.ctrlKey || event.metaKey) return
    if (event.key === 'Escape') {
      if (value === before.current) return
      event.preventDefault()
      onChange({ [key]: before.current })
      return
    }
    const move = step(event)
    if (!move) return
    event.preventDefault()
    focus(row + move[0], cell + move[1])
  }
  const onPaste = (event: ClipboardEvent) => {
    const block = pastedBlock(event.clipboardData.getData('text/plain'))
    if (block.length === 1 && block[0]?.length === 1) return
    event.preventDefault()
    const to: Record<string, string> = {}
    block.forEach((line, i) =>
      line.forEach((words, j) => {
        const [target, other] = [rows[row + i], columns[cell + j]]
        if (!target || !other || isFixed(target.id, other)) return
        const text = other.field === 'role' ? roleOfCell(words.trim()) : words.trim()
        if (text !== null) to[cellKey(target.id, other.id)] = text
      }),
    )
    onChange(to)
  }
  const same = {
    'aria-label': label,
    disabled: isFixed(rowId, column),
    value,
    onKeyDown,
    onPaste,
    onFocus: () => {
      before.current = value
    },
  }
  if (column.field === 'role')
    return (
      <select {...same} onChange={(event) => onChange({ [key]: event.target.value })}>
        {memberRoles.map((one) => (
          <option key={one} value={one}>
            {role(one)}
          </option>
        ))}
      </select>
    )
  return (
    <input
      {...same}
      type="text"
      autoComplete="off"
      spellCheck={false}
      lang={column.language ?? undefined}
      onChange={(event) => onChange({ [key]: event.target.value })}
    />
  )
}

/** Where a key goes: rows and cells. Left and right leave a cell at the ends of its text. */
function step(event: KeyboardEvent<HTMLInputElement | HTMLSelectElement>): [number, number] | null {
  const input = event.currentTarget
  const isText = input instanceof HTMLInputElement
  const isAtStart = !isText || (input.selectionStart === 0 && (input.selectionEnd === 0 || isAll(input)))
  const isAtEnd =
    !isText ||
    (input.selectionEnd === input.value.length && (input.selectionStart === input.selectionEnd || isAll(input)))
  switch (event.key) {
    case 'Enter':
      return [event.shiftKey ? -1 : 1, 0]
    case 'ArrowDown':
      return isText ? [1, 0] : null
    case 'ArrowUp':
      return isText ? [-1, 0] : null
    case 'ArrowLeft':
      return isAtStart && !event.shiftKey ? [0, -1] : null
    case 'ArrowRight':
      return isAtEnd && !event.shiftKey ? [0, 1] : null
    default:
      return null
  }
}

function isAll(input: HTMLInputElement): boolean {
  return input.selectionStart === 0 && input.selectionEnd === input.value.length
}
