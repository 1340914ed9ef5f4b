import { localWords } from '../text/local-script'
import type { PhoneItem } from './phone-programme'
import { type Texts, type Words, wordsIn } from '../text/text'
import type { Directory, Institution, Person } from '../directory/entry'
import { isJourney } from '../itinerary/destination'
import { type Coordinates, coordinatesOf } from '../fields/coordinates'
import { isElsewhere, placeCoordinates } from '../itinerary/item-place'
import { isNamed } from '../itinerary/mentioned-visit'

/** What a driver is shown: the destination in the local language, and a host to call. */
export type DriverCard = {
  /** In the local script if recorded, otherwise in another one. */
  name: Words | null
  address: Words | null
  /** The building or room within the institution, if it is recorded in the local script. */
  place: Words | null
  /** The same in the passenger's language, if it differs. */
  nameForUs: Words | null
  addressForUs: Words | null
  placeForUs: Words | null
  /** A host with a telephone number. */
  phone: { personId: string; number: string } | null
  /** The search words for a map. */
  query: string
  coordinates: Coordinates | null
}

type CardItem = Pick<PhoneItem, 'item' | 'institution' | 'hosts' | 'country'>

/**
 * The card for an item; `null` if neither name nor address of its place is known. The place of a transfer is where it
 * starts, so its card leads to its destination or, without one, to the place of the next item.
 */
export function driverCard(
  of: CardItem,
  { people, institutions }: Directory,
  locale: string,
  next: CardItem | null = null,
): DriverCard | null {
  if (of.item.kind !== 'transfer') return placeCard(of, people, locale)
  const destination = destinationCard(of, institutions, locale)
  return destination ?? (next && !isJourney(next.item.kind) ? placeCard(next, people, locale) : null)
}

/** The card of the place where a journey ends. */
export function destinationCard(
  { item, country }: CardItem,
  institutions: Directory['institutions'],
  locale: string,
): DriverCard | null {
  const { names, addresses, institution } = destinationTexts({ item }, institutions)
  const { destinationLatitude: latitude, destinationLongitude: longitude } = item
  const point =
    coordinatesOf({ latitude, longitude }) ??
    (institution && item.destinationAddress === null ? coordinatesOf(institution) : null)
  const place: CardItem = {
    item: {
      ...item,
      placeName: names,
      placeAddress: addresses,
      latitude: point?.latitude ?? null,
      longitude: point?.longitude ?? null,
    },
    institution: null,
    hosts: [],
    country: institution?.country ?? country,
  }
  return placeCard(place, {}, locale)
}

/** The card of the place where an item starts. */
export function placeCard(
  { item, institution, hosts, country }: CardItem,
  people: Readonly<Record<string, Person>>,
  locale: string,
): DriverCard | null {
  const { names, addresses, rooms } = placeTexts({ item, institution })
  if (!names && !addresses) return null
  const shownTo = (texts: Texts | null) => localWords(texts, country, '') ?? wordsIn(texts, locale)
  const forUs = (texts: Texts | null, shown: Words | null) => {
    const words = wordsIn(texts, locale)
    return words && words.text !== shown?.text ? words : null
  }
  const [name, address, place] = [shownTo(names), shownTo(addresses), localWords(rooms, country, '')]
  return {
    name,
    address,
    place,
    nameForUs: forUs(names, name),
    addressForUs: forUs(addresses, address),
    placeForUs: forUs(rooms, place),
    phone: phoneOf(hosts, people),
    query: [name?.text, address?.text].filter(Boolean).join(', '),
    coordinates: placeCoordinates({ item, institution }),
  }
}

/** The texts of the place where an item starts: whose entrance it is, its address, and the room there. */
export function placeTexts({ item, institution }: Pick<CardItem, 'item' | 'institution'>): {
  names: Texts | null
  addresses: Texts | null
  rooms: Texts | null
} {
  // What is entered as the place is a room of the institution, unless its address is elsewhere.
  const isRoom = institution !== null && !isElsewhere(item.placeAddress, institution.address)
  return {
    names: (isRoom ? institution.name : (item.placeName ?? institution?.name)) ?? null,
    addresses: item.placeAddress ?? institution?.address ?? null,
    rooms: isRoom ? item.placeName : null,
  }
}

/** The texts of the place where a journey ends. An institution of the directory completes what its name leaves out. */
export function destinationTexts(
  { item }: Pick<CardItem, 'item'>,
  institutions: Directory['institutions'],
): { names: Texts | null; addresses: Texts | null; institution: Institution | null } {
  const named = Object.values(item.destinationName ?? {})
  const institution = Object.values(institutions).find((one) => named.some((name) => isNamed(one, name))) ?? null
  return {
    names: institution?.name ?? item.destinationName,
    addresses: item.destinationAddress ?? institution?.address ?? null,
    institution,
  }
}

function phoneOf(hosts: CardItem['hosts'], people: Readonly<Record<string, Person>>): DriverCard['phone'] {
  const [phone = null] = hosts.flatMap(({ personId }) => {
    const number = personId !== null && people[personId]?.phone
    return number ? [{ personId, number }] : []
  })
  return phone
}

// "Please take me here", in the languages of drivers.
const requests: Readonly<Record<string, string>> = {
  en: 'Please take me here',
  ko: '이곳으로 가 주세요',
  ja: 'ここへお願いします',
  'zh-Hant': '請載我到這裡',
  'zh-Hans': '请送我到这里',
  zh: '请送我到这里',
  de: 'Bitte bringen Sie mich hierher',
  fr: 'Veuillez me conduire ici',
  es: 'Lléveme aquí, por favor',
  it: 'Mi porti qui, per favore',
  vi: 'Vui lòng đưa tôi đến đây',
}

/** The request to the driver in the language of the card; `null` for a language without one. */
export function driverRequest({ name, address }: Pick<DriverCard, 'name' | 'address'>): Words | null {
  const lang = (name ?? address)?.lang ?? ''
  const text = requests[lang] ?? requests[lang.split('-')[0] ?? '']
  return text === undefined ? null : { text, lang }
}
