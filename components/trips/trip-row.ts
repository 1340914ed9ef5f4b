import type { getTranslations } from 'next-intl/server'
import type { Locale } from '@/lib/domain/text/locales'
import { wordsIn } from '@/lib/domain/text/text'
import { type Day, daysBetween } from '@/lib/domain/time/day'
import { formatDays } from '@/lib/domain/time/time-format'
import { citiesOf, hostsOf, leaderOf, listOf, type Piece, titleOf } from '@/lib/domain/trip/trip-summary'
import { type ListedTrip, needsOf, shownDays, stateOf } from '@/lib/domain/trips/trip-list'
import { spaced } from '../trip/separated-list'

/**
 * A trip of the list in words, so that showing it is no more than writing them: the list is the page that staff open
 * most often, and words can be cached.
 */
export type TripRow = {
  id: string
  isUnderWay: boolean
  when: string
  /** How far it is away, or which of its days this is. */
  relative: string | null
  title: Piece[]
  hasTitle: boolean
  /** Direction, cities and institutions, those there are. */
  where: Piece[][]
  leader: Piece[]
  size: string | null
  /** What is to do; `isQuiet` for a past trip. */
  needs: string[]
  isQuiet: boolean
}

export type RowWords = {
  locale: Locale
  trips: Awaited<ReturnType<typeof getTranslations<'trips'>>>
  trip: Awaited<ReturnType<typeof getTranslations<'trip'>>>
  today: Day
  /** Whether its reader plans trips. */
  plans: boolean
}

export function tripRow(trip: ListedTrip, words: RowWords): TripRow {
  const { locale, today } = words
  const state = stateOf(trip, today)
  const title = titlePieces(trip, words)
  return {
    id: trip.id,
    isUnderWay: state === 'under way',
    when: formatDays(...shownDays(trip), locale, 'short') ?? '–',
    relative: relativeDay(trip, words),
    ...title,
    where: wherePieces(trip, words),
    leader: trip.leader ? spaced(leaderOf(trip.leader, locale)) : [],
    size: trip.size > 0 ? words.trip('size', { count: trip.size }) : null,
    needs: words.plans
      ? needsOf(trip, today).map((need) =>
          'count' in need ? words.trips(`toDo.${need.kind}`, { count: need.count }) : words.trips(`toDo.${need.kind}`),
        )
      : [],
    isQuiet: state === 'past',
  }
}

function relativeDay(trip: ListedTrip, { trips, today }: RowWords): string | null {
  const { startsOn, endsOn } = trip
  const state = stateOf(trip, today)
  if (!startsOn) return null
  if (state === 'coming') return trips('inDays', { days: daysBetween(today, startsOn) })
  if (state !== 'under way' || !endsOn || endsOn <= startsOn) return null
  return trips('dayOf', { day: daysBetween(startsOn, today) + 1, days: daysBetween(startsOn, endsOn) + 1 })
}

// The place of its name in a sentence like "Trip to Seoul".
const gap = '\u0000'

function titlePieces(trip: ListedTrip, { locale, trip: t }: RowWords): Pick<TripRow, 'title' | 'hasTitle'> {
  const title = titleOf(trip, locale)
  if (title.own) return { title: [title.words], hasTitle: true }
  if ('from' in title) {
    return { title: around(t.markup('fromGuest', { guest: '', w: () => gap }), [title.from]), hasTitle: false }
  }
  if (!title.to) {
    return { title: [{ text: t(trip.isReleased === false ? 'notReleased' : 'untitled'), lang: null }], hasTitle: false }
  }
  const places = listOf(title.to, locale, (count) => t('others', { count }), 3)
  return { title: around(t.markup('toPlaces', { places: '', w: () => gap }), places), hasTitle: false }
}

function around(sentence: string, pieces: readonly Piece[]): Piece[] {
  const [before = '', after = ''] = sentence.split(gap)
  return [{ text: before, lang: null }, ...pieces, { text: after, lang: null }].filter(({ text }) => text !== '')
}

function wherePieces(trip: ListedTrip, { locale, trips, trip: t }: RowWords): Piece[][] {
  const others = (count: number) => t('others', { count })
  const guest = trip.direction === 'incoming' ? wordsIn(trip.guest, locale) : null
  // Not repeated if the title contains it.
  const names = guest ? (trip.title ? [guest] : []) : hostsOf(trip, locale)
  return [
    trip.direction === 'incoming' ? [{ text: trips('incoming'), lang: null }] : [],
    listOf(citiesOf(trip, locale), locale, others),
    listOf(names, locale, others),
  ].filter((pieces) => pieces.length > 0)
}
