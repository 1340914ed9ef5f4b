import { localWords } from '../text/local-script'
import type { PhoneItem } from './phone-programme'
import { type Words, wordsIn } from '../text/text'
import type { Person } from '../directory/entry'

/** What a driver is shown: the destination in the local language, and a host to call. */
export type DriverCard = {
  /** In the local script if recorded, otherwise in another one. */
  name: Words | null
  address: Words | null
  /** The same in the passenger's language, if it differs. */
  nameForUs: Words | null
  addressForUs: Words | null
  /** A host with a telephone number. */
  phone: { personId: string; number: string } | null
  /** The search words for a map. */
  query: string
  coordinates: { latitude: number; longitude: number } | null
}

/** The card for an item; `null` if neither name nor address of its place is known. */
export function driverCard(
  { item, institution, hosts, country }: Pick<PhoneItem, 'item' | 'institution' | 'hosts' | 'country'>,
  people: Readonly<Record<string, Person>>,
  locale: string,
): DriverCard | null {
  // A place without an address is a room within the institution, which does not help a driver.
  const hasOwn = item.placeAddress !== null || institution === null
  const names = (hasOwn ? item.placeName : null) ?? institution?.name ?? null
  const addresses = item.placeAddress ?? institution?.address ?? null
  if (!names && !addresses) return null
  const [name, address] = [names, addresses].map((texts) => localWords(texts, country, '') ?? wordsIn(texts, locale))
  const forUs = (texts: typeof names, shown: Words | null | undefined) => {
    const words = wordsIn(texts, locale)
    return words && words.text !== shown?.text ? words : null
  }
  const [phone = null] = hosts.flatMap(({ personId }) => {
    const number = personId !== null && people[personId]?.phone
    return number ? [{ personId, number }] : []
  })
  const { latitude, longitude } = item
  return {
    name: name ?? null,
    address: address ?? null,
    nameForUs: forUs(names, name),
    addressForUs: forUs(addresses, address),
    phone,
    query: [name?.text, address?.text].filter(Boolean).join(', '),
    coordinates: latitude !== null && longitude !== null ? { latitude, longitude } : null,
  }
}
