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
  const { item, from, to, lane, lanes } = block
  const { actOnOne } = useProgramme()
  const t = useTranslations('itinerary.calendar')
  const lines = Math.max(1, Math.floor((to - from) / minutesOfLine))
  const ref = useCssValues<HTMLElement>({
    '--from': from,
    '--to': to,
    '--lane': lane,
    '--lanes': lanes,
    '--lines': lines,
  })
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowUp: -keyMinutes, ArrowDown: keyMinutes }[event.key]
    if (!by || !event.altKey || !event.shiftKey) return
    event.preventDefault()
    actOnOne(item.id, { do: 'resize', end: endOnClock(item, day.day, day.zone, to + by) })
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
      <BlockWords item={item} cities={context.cities} isOpen={context.isOpen(item.id)} />
      <span className={styles.move} data-move aria-hidden />
      <span className={styles.resize} data-resize title={t('resize')} aria-hidden />
      <OthersIn item={item.id} />
    </article>
  )
}

/** An item without a time, above the hours of its day. */
export function UntimedBlock({ item, context }: { item: Item; context: BlockContext }) {
  const vocabulary = useTranslations('vocabulary')
  const locale = useLocale()
  return (
    <li id={`item-${item.id}`} data-line={item.id} className={classesOf(item, context)}>
      <LineOpener id={item.id} label={plain(item.title, locale)} isOpen={context.isOpen(item.id)}>
        {item.dayPart && <time>{vocabulary(`dayPartTitle.${item.dayPart}`)} </time>}
        <Words of={item.title} locale={locale} />
      </LineOpener>
    </li>
  )
}

function classesOf(item: Item, { isOpen, isSelected }: BlockContext): string {
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

function BlockWords({ item, cities, isOpen }: { item: Item; cities: CityContext; isOpen: boolean }) {
  const locale = useLocale()
  const t = useTranslations('itinerary')
  const vocabulary = useTranslations('vocabulary')
  const sentence = useFindingSentence()
  const conflict = besides(useChecks().open, 'item', item.id).find(({ check }) => weigh(check) === 'broken')
  const title = plain(item.title, locale)
  const crosses = item.endTimeZone !== null && item.endTimeZone !== item.timeZone && item.end !== null
  const { start, end } = crosses ? itemCities(item, cities) : { start: '', end: '' }
  const place = plain(item.placeName, locale)
  return (
    <LineOpener id={item.id} label={t('edit', { title })} isOpen={isOpen}>
      <span className={styles.words}>
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
    </LineOpener>
  )
}

function plainText(words: unknown): string {
  return typeof words === 'string' ? words : ''
}
