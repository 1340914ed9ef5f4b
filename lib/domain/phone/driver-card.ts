import { localWords } from '../text/local-script'
import type { PocketItem } from './phone-programme'
import { type Words, wordsIn } from '../text/text'
import type { Person } from '../directory/entry'

/** What a driver is shown: where to go, in the language of the place first, and whom to call. */
export type DriverCard = {
  /** In local script where it is known in it, else as it is known. */
  name: Words | null
  address: Words | null
  /** The same for the passenger, where it reads otherwise. */
  nameForUs: Words | null
  addressForUs: Words | null
  /** A host who can be called. */
  phone: { personId: string; number: string } | null
  /** What a map is asked for. */
  query: string
  coordinates: { latitude: number; longitude: number } | null
}

/**
 * The card for getting to an item; `null` where nothing says where that is.
 */
export function driverCard(
  { item, institution, hosts, country }: Pick<PocketItem, 'item' | 'institution' | 'hosts' | 'country'>,
  people: Readonly<Record<string, Person>>,
  locale: string,
): DriverCard | null {
  // A room is no use to a driver: the place leads only where it has an address of its own.
  const hasOwn = item.placeAddress !== null || institution === null
  const names = (hasOwn ? item.placeName : null) ?? institution?.name ?? null
  const addresses = item.placeAddress ?? institution?.address ?? null
  if (!names && !addresses) return null
  const [name, address] = [names, addresses].map((texts) => localWords(texts, country, '') ?? wordsIn(texts, locale))
  const forUs = (texts: typeof names, shown: Words | null | undefined) => {
    const words = wordsIn(texts, locale)
    return words && words.text !== shown?.text ? words : null
  }
  const callable = hosts.find(({ personId }) => personId !== null && people[personId]?.phone)
  const { latitude, longitude } = item
  return {
    name: name ?? null,
    address: address ?? null,
    nameForUs: forUs(names, name),
    addressForUs: forUs(addresses, address),
    phone: callable ? { personId: callable.personId!, number: people[callable.personId!]!.phone! } : null,
    query: [name?.text, address?.text].filter(Boolean).join(', '),
    coordinates: latitude !== null && longitude !== null ? { latitude, longitude } : null,
  }
}
