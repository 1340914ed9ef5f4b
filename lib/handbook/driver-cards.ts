import { isJourney } from '../domain/itinerary/destination'
import { byTime } from '../domain/itinerary/itinerary'
import { destinationTexts, placeTexts } from '../domain/phone/driver-card'
import { localWords } from '../domain/text/local-script'
import { type Texts, wordsIn } from '../domain/text/text'
import type { Item } from '../domain/trip/trip-record'
import type { PrintedAddress } from './handbook'
import { both, countryOfItem, type Setting } from './setting'

// What is held out to a driver: the address of each visit in its briefing, and all other places together.

type Place = { names: Texts | null; addresses: Texts | null; country: string | null }

/** The cards of all places that are part of no visit: hotels first, then in the order of travel. */
export function otherPlaces(setting: Setting, known: readonly PrintedAddress[]): PrintedAddress[] {
  const { record } = setting.whole
  const items = record.item.filter(({ status }) => status !== 'cancelled').toSorted(byTime)
  const [hotels, others] = [
    items.filter(({ kind }) => kind === 'lodging'),
    items.filter(({ kind }) => kind !== 'lodging'),
  ]
  const places = [
    ...hotels.map((item) => startOf(item, setting)),
    ...others.flatMap((item) => placesOf(item, setting)).filter(({ addresses }) => addresses !== null),
  ].filter(({ names, addresses }) => names !== null || addresses !== null)
  const printed = new Set(known.map(contentOf))
  return driverCards(places, setting).filter((card) => !printed.has(contentOf(card)))
}

// The places of a visit are in its briefing.
function placesOf(item: Item, setting: Setting): Place[] {
  const start = item.visitId === null ? [startOf(item, setting)] : []
  return isJourney(item.kind) ? [...start, destinationPlace(item, setting)] : start
}

function startOf(item: Item, setting: Setting): Place {
  return { ...placeTexts({ item, institution: null }), country: countryOfItem(item, setting) }
}

function destinationPlace(item: Item, setting: Setting): Place {
  const { names, addresses, institution } = destinationTexts({ item }, setting.whole.directory.institutions)
  return { names, addresses, country: institution?.country ?? countryOfItem(item, setting) }
}

/** A card for each of these places, once: for the reader and in local script, with the name on the sign. */
export function driverCards(places: readonly Place[], setting: Setting): PrintedAddress[] {
  const cards = new Map<string, PrintedAddress>()
  for (const { names, addresses, country } of places) {
    const latin = wordsIn(addresses, 'en', setting.locale)
    const local = localWords(addresses, country, latin?.lang ?? '') ?? localWords(addresses, null, latin?.lang ?? '')
    const card = {
      name: both(names, country, setting),
      latin,
      local: local && local.text !== latin?.text ? local : null,
    }
    if (!cards.has(contentOf(card))) cards.set(contentOf(card), card)
  }
  return [...cards.values()]
}

// Two cards with one address are the same card; without an address, those with one name.
function contentOf({ name, latin, local }: PrintedAddress): string {
  return latin || local ? `${latin?.text}|${local?.text}` : `name ${name.words?.text}`
}
