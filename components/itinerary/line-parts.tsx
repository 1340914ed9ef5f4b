'use client'

import { useTranslations } from 'next-intl'
import type { MouseEvent, ReactNode } from 'react'
import styles from './lines.module.css'
import { useProgramme } from './programme-context'

/** The focusable part of a line: a click or Enter opens it, with Ctrl, Cmd or Shift it is selected. */
export function LineOpener({
  id,
  label,
  isOpen,
  children,
}: {
  id: string
  label: string
  isOpen: boolean
  children: ReactNode
}) {
  const { open, select } = useProgramme()
  const onClick = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey) select(id, 'toggle')
    else if (event.shiftKey) select(id, 'range')
    else open(id)
  }
  return (
    <button
      type="button"
      data-opener
      className={styles.opener}
      onClick={onClick}
      aria-label={label}
      {...(isOpen && { 'aria-current': true })}
    >
      {children}
    </button>
  )
}

/** The checkbox that selects a line, and the handle to drag it by touch. */
export function LineSelect({ id, title, isSelected }: { id: string; title: string; isSelected: boolean }) {
  const { select } = useProgramme()
  const t = useTranslations('itinerary')
  const onClick = (event: MouseEvent) => {
    if (event.shiftKey) select(id, 'range')
  }
  return (
    <>
      <label className={styles.select} {...(isSelected && { 'data-selected': '' })}>
        <input
          type="checkbox"
          data-select
          aria-label={t('selectItem', { title })}
          checked={isSelected}
          onClick={onClick}
          onChange={(event) => {
            if (!(event.nativeEvent as Partial<PointerEvent>).shiftKey) select(id, 'toggle')
          }}
        />
      </label>
      <span className={styles.grip} data-grip aria-hidden />
    </>
  )
}
