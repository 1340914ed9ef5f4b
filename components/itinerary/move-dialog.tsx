'use client'

import { useLocale, useTranslations } from 'next-intl'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import type { Day } from '@/lib/domain/time/day'
import { formatWeekday } from '@/lib/domain/time/time-format'
import { Dialog } from '../ui/dialog'
import styles from './move-dialog.module.css'

/** A choice of a day, or of the pool: by pointer, or by arrows and Enter. Choosing closes it. */
export function MoveDialog({
  title,
  days,
  withPool,
  current,
  onChoose,
  onClose,
}: {
  title: string
  days: readonly Day[]
  withPool: boolean
  /** Its current day; `null` if it is unscheduled. */
  current: Day | null
  onChoose: (where: Day | null) => void
  onClose: () => void
}) {
  const locale = useLocale()
  const t = useTranslations('itinerary')
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => {
    ;(list.current?.querySelector<HTMLElement>('[aria-current]') ?? list.current?.querySelector('button'))?.focus()
  }, [])
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (!by) return
    event.preventDefault()
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])]
    buttons[
      Math.max(0, Math.min(buttons.length - 1, buttons.indexOf(document.activeElement as HTMLButtonElement) + by))
    ]?.focus()
  }
  const choice = (where: Day | null, words: string) => (
    <li key={where ?? 'pool'}>
      <button
        type="button"
        {...(where === current && { 'aria-current': true })}
        onClick={() => {
          onClose()
          onChoose(where)
        }}
      >
        {words}
      </button>
    </li>
  )
  return (
    <Dialog title={title} onClose={onClose}>
      <ul ref={list} className={styles.days} onKeyDown={onKeyDown}>
        {days.map((day) => choice(day, formatWeekday(day, locale)))}
        {withPool && choice(null, t('unscheduled'))}
      </ul>
    </Dialog>
  )
}
