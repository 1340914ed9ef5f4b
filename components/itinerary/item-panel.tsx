'use client'

import { useLocale, useTranslations } from 'next-intl'
import { type KeyboardEvent, useLayoutEffect, useRef } from 'react'
import { dayPlans } from '@/lib/domain/itinerary/itinerary'
import { plain } from '@/lib/domain/text/text'
import { formatWeekday } from '@/lib/domain/time/time-format'
import { dayOf } from '@/lib/domain/time/wall-time'
import type { TripRecord } from '@/lib/domain/trip/trip-record'
import { EntryComments } from '../trip/comments/entry-comments-lazy'
import { EntryTasks } from '../trip/tasks/entry-tasks-lazy'
import { Button } from '../ui/button'
import { ItemForm } from './item-form'
import styles from './item-panel.module.css'
import { openerOf } from './lines'
import { useProgramme } from './programme-context'
import { UnscheduledForm } from './unscheduled-form'
import type { OpenItem, OpenItems } from './use-open-items'

/** The open item beside the itinerary. Others with unsaved text wait behind it, and are named above it. */
export function ItemPanel({ openItems, record }: { openItems: OpenItems; record: TripRecord }) {
  const locale = useLocale()
  const t = useTranslations('itinerary.panel')
  const { open, close } = useProgramme()
  const panel = useRef<HTMLElement>(null)
  const { list, front } = openItems
  const waiting = list.filter(({ id }) => id !== front)
  const titleOf = ({ line }: OpenItem) => plain(line.title, locale)
  const closeToLine = (id: string) => {
    close(id)
    // The item may be on another day by now, so its line is found by id.
    requestAnimationFrame(() => openerOf(id)?.focus())
  }
  useFocusOnFront(panel, front)
  const { before, after, position } = usePosition(record, front)
  const go = (id: string | undefined) => id !== undefined && open(id)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target as HTMLElement)) return
    if (event.key === 'j') go(after)
    else if (event.key === 'k') go(before)
    else return
    event.preventDefault()
  }
  const shown = list.find(({ id }) => id === front)
  return (
    <aside
      ref={panel}
      className={styles.panel}
      aria-label={shown ? t('of', { title: titleOf(shown) }) : undefined}
      onKeyDown={onKeyDown}
      data-item-panel
    >
      <div className={styles.bar}>
        <span className="num">{position}</span>
        <Button look="quiet" aria-disabled={!before} aria-keyshortcuts="k" onClick={() => go(before)}>
          {t('previous')}
        </Button>
        <Button look="quiet" aria-disabled={!after} aria-keyshortcuts="j" onClick={() => go(after)}>
          {t('next')}
        </Button>
        <Button look="quiet" aria-keyshortcuts="Escape" onClick={() => front && closeToLine(front)}>
          {t('close')}
        </Button>
      </div>
      {waiting.map((one) => (
        <p key={one.id} className={styles.waiting}>
          <Button look="quiet" onClick={() => open(one.id)}>
            {t('unsaved', { title: titleOf(one) })}
          </Button>
        </p>
      ))}
      {list.map((one) => (
        <div key={one.id} hidden={one.id !== front} data-panel-form={one.id}>
          {one.noun === 'item' ? (
            <ItemForm item={one.line} onClose={() => closeToLine(one.id)} onUnsaved={openItems.setUnsaved} />
          ) : (
            <UnscheduledForm line={one.line} onClose={() => closeToLine(one.id)} onUnsaved={openItems.setUnsaved} />
          )}
          <EntryTasks of={{ itemId: one.id }} />
          <EntryComments of={{ subject: 'item', subjectId: one.id }} />
        </div>
      ))}
    </aside>
  )
}

/** A form that is opened takes the focus by itself; one that comes back to the front is given it here. */
function useFocusOnFront(panel: { current: HTMLElement | null }, front: string | null) {
  useLayoutEffect(() => {
    const form = panel.current?.querySelector(`[data-panel-form="${CSS.escape(front ?? '')}"]`)
    if (!form || form.contains(document.activeElement)) return
    panel.current?.scrollTo?.({ top: 0 })
    form.querySelector<HTMLElement>('[data-first], input, textarea, select')?.focus({ preventScroll: true })
  }, [panel, front])
}

/** The neighbours of an item in the itinerary or among the unscheduled ones, and its place: "Wed 1 Nov, 2 of 9". */
function usePosition(record: TripRecord, id: string | null) {
  const locale = useLocale()
  const t = useTranslations('itinerary')
  const scheduled = dayPlans(record).flatMap(({ items }) => items)
  const lines: readonly { id: string }[] = scheduled.some((one) => one.id === id) ? scheduled : record.unscheduled
  const at = lines.findIndex((one) => one.id === id)
  const item = scheduled.find((one) => one.id === id)
  const ofDay = item ? scheduled.filter(({ start }) => dayOf(start) === dayOf(item.start)) : record.unscheduled
  const place = ofDay.findIndex((one) => one.id === id)
  return {
    before: lines[at - 1]?.id,
    after: at < 0 ? undefined : lines[at + 1]?.id,
    position:
      place < 0
        ? ''
        : t('panel.position', {
            day: item ? formatWeekday(dayOf(item.start), locale, 'short') : t('unscheduled'),
            place: place + 1,
            count: ofDay.length,
          }),
  }
}

function isTyping(element: HTMLElement): boolean {
  return element.matches('input:not([type=checkbox], [type=radio]), textarea, select')
}
