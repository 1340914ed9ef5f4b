'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { KeyboardEvent } from 'react'
import { besides } from '@/lib/domain/checks/checks'
import { weigh } from '@/lib/domain/checks/finding'
import { type Block, type CalendarDay, endOnClock } from '@/lib/domain/itinerary/calendar-grid'
import { type CityContext, itemCities } from '@/lib/domain/itinerary/item-cities'
import { plain } from '@/lib/domain/text/text'
import { timeOf } from '@/lib/domain/time/wall-time'
import type { Item } from '@/lib/domain/trip/trip-record'
import { useChecks } from '../../checks/checks-provider'
import { useFindingSentence } from '../../checks/finding-sentence'
import { Words } from '../../text/words'
import { OthersIn } from '../../trip/others-here'
import { isMeansToAnEnd } from '../item-line'
import { LineOpener } from '../line-parts'
import { useProgramme } from '../programme-context'
import styles from './calendar.module.css'
import { useCssValues } from './use-css-values'

export type BlockContext = {
  cities: CityContext
  isOpen: (id: string) => boolean
  isSelected: (id: string) => boolean
}

/** By so much the keys lengthen and shorten an item. */
const keyMinutes = 15

/** The height of a line of words, in minutes of the calendar. */
const minutesOfLine = 25.3

/** A timed item at its hours. Alt with Shift and the arrows moves its end; the other keys are those of the list. */
export function CalendarBlock({ block, day, context }: { block: Block; day: CalendarDay; context: BlockContext }) {
  const { item, from, to, lane, lanes, span, isRepeated } = block
  const { actOnOne } = useProgramme()
  const t = useTranslations('itinerary')
  const locale = useLocale()
  const lines = Math.max(1, Math.floor((to - from) / minutesOfLine))
  const ref = useCssValues<HTMLElement>({
    '--from': from,
    '--to': to,
    '--lane': lane,
    '--lanes': lanes,
    '--span': span,
    '--lines': lines,
  })
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowUp: -keyMinutes, ArrowDown: keyMinutes }[event.key]
    if (!by || !event.altKey || !event.shiftKey) return
    event.preventDefault()
    actOnOne(item.id, { do: 'resize', end: endOnClock(item, day.day, day.zone, to + by) })
  }
  if (isRepeated) {
    return (
      <article ref={ref} className={classesOf(item, context)} aria-hidden>
        <BlockWords item={item} cities={context.cities} />
      </article>
    )
  }
  return (
    <article
      ref={ref}
      id={`item-${item.id}`}
      data-line={item.id}
      data-block
      className={classesOf(item, context)}
      onKeyDown={onKeyDown}
    >
      <LineOpener id={item.id} label={t('edit', { title: plain(item.title, locale) })} isOpen={context.isOpen(item.id)}>
        <BlockWords item={item} cities={context.cities} />
      </LineOpener>
      <span className={styles.move} data-move aria-hidden />
      <span className={styles.resize} data-resize title={t('calendar.resize')} aria-hidden />
      <OthersIn item={item.id} />
    </article>
  )
}

/** An item without a time, above the hours of its day. */
export function UntimedBlock({ item, context }: { item: Item; context: BlockContext }) {
  const locale = useLocale()
  return (
    <li id={`item-${item.id}`} data-line={item.id} className={classesOf(item, context)}>
      <LineOpener id={item.id} label={plain(item.title, locale)} isOpen={context.isOpen(item.id)}>
        <UntimedWords item={item} />
      </LineOpener>
    </li>
  )
}

/** The part of the day, and what is on. */
export function UntimedWords({ item }: { item: Item }) {
  const vocabulary = useTranslations('vocabulary')
  const locale = useLocale()
  return (
    <>
      {item.dayPart && <time>{vocabulary(`dayPartTitle.${item.dayPart}`)} </time>}
      <Words of={item.title} locale={locale} />
    </>
  )
}

/** The look of a block, by its kind and its state. */
export function classesOf(item: Item, { isOpen, isSelected }: Pick<BlockContext, 'isOpen' | 'isSelected'>): string {
  return [
    styles.block,
    !isMeansToAnEnd(item) && styles.main,
    item.status === 'provisional' && styles.provisional,
    item.status === 'cancelled' && styles.cancelled,
    isOpen(item.id) && styles.open,
    isSelected(item.id) && styles.selected,
  ]
    .filter(Boolean)
    .join(' ')
}

/** What a block says: when, what, whether it is certain, and where. */
export function BlockWords({ item, cities }: { item: Item; cities: CityContext }) {
  const locale = useLocale()
  const vocabulary = useTranslations('vocabulary')
  const sentence = useFindingSentence()
  const conflict = besides(useChecks().open, 'item', item.id).find(({ check }) => weigh(check) === 'broken')
  const crosses = item.endTimeZone !== null && item.endTimeZone !== item.timeZone && item.end !== null
  const { start, end } = crosses ? itemCities(item, cities) : { start: '', end: '' }
  const place = plain(item.placeName, locale)
  return (
    <span className={styles.words} data-words>
      {conflict && <span className={styles.conflict} role="img" aria-label={plainText(sentence(conflict))} />}
      <time dateTime={item.start}>{timeOf(item.start)}</time> {crosses && <i>{start} </i>}
      <b>
        <Words of={item.title} locale={locale} />
      </b>{' '}
      {item.status !== 'confirmed' && <i>{vocabulary(`itemStatus.${item.status}`)} </i>}
      {crosses && item.end && (
        <>
          <time dateTime={item.end}>{timeOf(item.end)}</time> <i>{end} </i>
        </>
      )}
      {place && <i>{place}</i>}
    </span>
  )
}

function plainText(words: unknown): string {
  return typeof words === 'string' ? words : ''
}
