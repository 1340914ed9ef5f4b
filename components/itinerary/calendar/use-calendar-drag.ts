'use client'

import { useLocale } from 'next-intl'
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import {
  type CalendarDay,
  endOnClock,
  minutesOnClock,
  momentOnClock,
  shortestMinutes,
  snapMinutes,
  snapped,
} from '@/lib/domain/itinerary/calendar-grid'
import { endZone } from '@/lib/domain/itinerary/itinerary'
import type { Locale } from '@/lib/domain/text/locales'
import { formatWeekday } from '@/lib/domain/time/time-format'
import { timeOf } from '@/lib/domain/time/wall-time'
import type { Item } from '@/lib/domain/trip/trip-record'
import { clickTolerance, scrollNearEdge, swallowNextClick } from '../drag-and-drop/use-pointer-drag'
import { lineIdOf } from '../lines'
import { useProgramme } from '../programme-context'

type Shown = { days: readonly CalendarDay[]; first: number }

/** An item that is pressed: where, and its times on the clock of its column. */
type Press = {
  item: Item
  day: CalendarDay
  isResizing: boolean
  pointer: number
  x: number
  y: number
  from: number
  to: number
}
type Target = { day: CalendarDay; column: HTMLElement; from: number; to: number }

/**
 * Moving and resizing of blocks: with a mouse from anywhere on them, with touch by their grip and their lower edge.
 * Only the ghost that is returned follows the pointer; nothing is rendered again until the item is dropped.
 */
export function useCalendarDrag(
  area: RefObject<HTMLElement | null>,
  shown: Shown,
): RefObject<HTMLParagraphElement | null> {
  const locale = useLocale() as Locale
  const { actOnOne } = useProgramme()
  const ghost = useRef<HTMLParagraphElement>(null)
  const latest = useRef({ ...shown, locale, actOnOne })
  useLayoutEffect(() => {
    latest.current = { ...shown, locale, actOnOne }
  })
  useEffect(() => {
    const element = area.current
    if (!element) return
    return listen(element, {
      days: () => latest.current.days,
      show: (press, target) => showGhost(element, ghost.current, { press, target, ...latest.current }),
      drop: ({ item, day, isResizing }, target) => {
        const { actOnOne: act } = latest.current
        if (isResizing) act(item.id, { do: 'resize', end: endOnClock(item, day.day, day.zone, target.to) })
        else {
          const moment = momentOnClock(target.day.day, target.from)
          act(item.id, { do: 'put', moment, zone: target.day.zone, from: day.zone })
        }
      },
    })
  }, [area])
  return ghost
}

type Listener = {
  days: () => readonly CalendarDay[]
  /** Shows where the item would be; `null` hides the ghost. */
  show: (press: Press, target: Target | null) => void
  drop: (press: Press, target: Target) => void
}

function listen(element: HTMLElement, { days, show, drop }: Listener): () => void {
  const abort = new AbortController()
  const options = { signal: abort.signal }
  let press: Press | null = null
  let target: Target | null = null
  let at = { x: 0, y: 0 }
  let frame = 0
  const stop = () => {
    if (press) {
      show(press, null)
      document.getElementById(`item-${press.item.id}`)?.removeAttribute('data-carried')
    }
    press = null
    target = null
    cancelAnimationFrame(frame)
    frame = 0
  }
  const follow = () => {
    frame = 0
    if (!press) return
    if (scrollNearEdge(at)) frame = requestAnimationFrame(follow)
    target = targetAt(element, press, at, days())
    show(press, target)
  }
  const onMove = (event: PointerEvent) => {
    if (!press || event.pointerId !== press.pointer) return
    at = { x: event.clientX, y: event.clientY }
    if (!target && Math.hypot(at.x - press.x, at.y - press.y) < clickTolerance) return
    document.getElementById(`item-${press.item.id}`)?.setAttribute('data-carried', '')
    frame ||= requestAnimationFrame(follow)
  }
  const onUp = (event: PointerEvent) => {
    if (!press || event.pointerId !== press.pointer) return
    const moved = Math.hypot(event.clientX - press.x, event.clientY - press.y) >= clickTolerance
    const dropped = moved ? targetAt(element, press, { x: event.clientX, y: event.clientY }, days()) : null
    const done = press
    stop()
    if (!dropped) return
    swallowNextClick()
    drop(done, dropped)
  }
  element.addEventListener('pointerdown', (event) => (press = pressAt(event, days())), options)
  addEventListener('pointermove', onMove, options)
  addEventListener('pointerup', onUp, options)
  addEventListener('pointercancel', stop, options)
  addEventListener('keydown', ({ key }) => key === 'Escape' && stop(), options)
  return () => {
    abort.abort()
    stop()
  }
}

function pressAt(event: PointerEvent, days: readonly CalendarDay[]): Press | null {
  const element = event.target as Element
  if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return null
  if (!element.closest('[data-block]')) return null
  const isHandle = element.closest('[data-move], [data-resize]') !== null
  if (event.pointerType !== 'mouse' && !isHandle) return null
  const id = lineIdOf(element)
  for (const day of days) {
    const block = day.blocks.find(({ item }) => item.id === id)
    if (!block) continue
    const { item } = block
    const from = minutesOnClock(item.start, item.timeZone, day.day, day.zone)
    const to = item.end === null ? from : minutesOnClock(item.end, endZone(item), day.day, day.zone)
    const isResizing = element.closest('[data-resize]') !== null
    return { item, day, isResizing, pointer: event.pointerId, x: event.clientX, y: event.clientY, from, to }
  }
  return null
}

/** Where the item would be if it were dropped at a point. */
function targetAt(
  area: HTMLElement,
  press: Press,
  { x, y }: { x: number; y: number },
  days: readonly CalendarDay[],
): Target | null {
  const columns = [...area.querySelectorAll<HTMLElement>('[data-day]')]
  const own = columns.find(({ dataset }) => dataset['day'] === press.day.day)
  const under = columns.find((column) => {
    const { left, right } = column.getBoundingClientRect()
    return x >= left && x < right
  })
  const column = press.isResizing ? own : under
  const day = days.find((one) => one.day === column?.dataset['day'])
  const hours = column?.querySelector<HTMLElement>('[data-hours]')
  if (!column || !day || !hours) return null
  const minutes = snapped(((y - press.y) / hours.getBoundingClientRect().height) * Number(hours.dataset['minutes']))
  const length = Math.max(press.to - press.from, shortestMinutes)
  if (press.isResizing) {
    const to = Math.max(press.from + snapMinutes, snapped(Math.max(press.to, press.from + shortestMinutes) + minutes))
    return { day, column, from: press.from, to }
  }
  const from = Math.max(0, Math.min(1_440 - snapMinutes, press.from + minutes))
  return { day, column, from, to: from + length }
}

function showGhost(
  area: HTMLElement,
  ghost: HTMLElement | null,
  { press, target, first, locale }: { press: Press; target: Target | null; first: number; locale: Locale },
): void {
  if (!ghost) return
  ghost.hidden = target === null
  const hours = target?.column.querySelector<HTMLElement>('[data-hours]')
  if (!target || !hours) return
  const [box, column, within] = [area, target.column, hours].map((one) => one.getBoundingClientRect())
  if (!box || !column || !within) return
  const pixels = within.height / Number(hours.dataset['minutes'])
  ghost.style.left = `${column.left - box.left}px`
  ghost.style.width = `${column.width}px`
  ghost.style.top = `${within.top - box.top + (target.from - first * 60) * pixels}px`
  ghost.style.height = `${(target.to - target.from) * pixels}px`
  const words = ghost.firstElementChild
  const clock = (minutes: number) => timeOf(momentOnClock(target.day.day, minutes))
  const day = target.day.day === press.day.day ? '' : `${formatWeekday(target.day.day, locale, 'short')} `
  if (words) words.textContent = `${day}${clock(target.from)}–${clock(target.to)}`
}
