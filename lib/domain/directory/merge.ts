import { coordinatesOf } from '../fields/coordinates'
import type { InstitutionValues, PersonValues } from './directory'

/** The values of two people as one: those of `kept`, with what it lacks from the other. */
export function mergedPerson(kept: PersonValues, other: PersonValues): PersonValues {
  const part = (name: 'family' | 'given' | 'short' | 'spoken') => {
    const words = { ...other.name[name], ...kept.name[name] }
    return Object.keys(words).length > 0 ? { [name]: words } : {}
  }
  const honorific = kept.name.honorific ?? other.name.honorific
  return {
    name: {
      full: { ...other.name.full, ...kept.name.full },
      ...part('family'),
      ...part('given'),
      ...part('short'),
      ...part('spoken'),
      ...(honorific !== undefined && { honorific }),
    },
    institutionId: kept.institutionId ?? other.institutionId,
    pronunciation: kept.pronunciation ?? other.pronunciation,
    email: kept.email ?? other.email,
    phone: kept.phone ?? other.phone,
    whatsapp: kept.whatsapp ?? other.whatsapp,
    line: kept.line ?? other.line,
    kakaoTalk: kept.kakaoTalk ?? other.kakaoTalk,
    weChat: kept.weChat ?? other.weChat,
    messageBy: kept.messageBy ?? other.messageBy,
    languages: [...new Set([...kept.languages, ...other.languages])].slice(0, 30),
  }
}

/** The values of two institutions as one: those of `kept`, with what it lacks from the other. */
export function mergedInstitution(kept: InstitutionValues, other: InstitutionValues): InstitutionValues {
  const texts = (name: 'city' | 'address') => (kept[name] || other[name] ? { ...other[name], ...kept[name] } : null)
  return {
    name: { ...other.name, ...kept.name },
    acronym: kept.acronym ?? other.acronym,
    kind: kept.kind ?? other.kind,
    country: kept.country ?? other.country,
    city: texts('city'),
    timeZone: kept.timeZone ?? other.timeZone,
    address: texts('address'),
    // Both or none: never the latitude of one with the longitude of the other.
    ...(coordinatesOf(kept) ?? { latitude: other.latitude, longitude: other.longitude }),
    website: kept.website ?? other.website,
    background: kept.background.length > 0 ? kept.background : other.background,
  }
}

/**
 * A JSON value with one id in place of another: as a value, as a key, and in references like `person:<id>/name`.
 * Lists that had both contain it once; of two entries with both keys, the one of `to` stays.
 */
export function withId(value: unknown, from: string, to: string): unknown {
  if (typeof value === 'string') return inText(value, from, to)
  if (Array.isArray(value)) {
    const all: unknown[] = value.map((one) => withId(one, from, to))
    return all.filter((one, i) => one !== to || all.indexOf(one) === i)
  }
  if (typeof value !== 'object' || value === null) return value
  const turned = Object.entries(value).map(([key, one]) => [inText(key, from, to), withId(one, from, to), key] as const)
  // An entry whose key was `to` from the beginning comes last and stays.
  turned.sort(([a, , oldA], [b, , oldB]) => Number(a === oldA) - Number(b === oldB))
  const order = Object.keys(value).map((key) => inText(key, from, to))
  const made = new Map(turned.map(([key, one]) => [key, one]))
  return Object.fromEntries([...new Set(order)].map((key) => [key, made.get(key)]))
}

function inText(text: string, from: string, to: string): string {
  if (text === from) return to
  if (!text.includes(from)) return text
  // A reference to a record or to one of its fields: "person:<id>", "person:<id>/name".
  const [noun = '', rest = ''] = text.split(`:${from}`, 2)
  const isReference = /^\w+$/.test(noun) && text === `${noun}:${from}${rest}` && /^(?:\/|$)/.test(rest)
  return isReference ? `${noun}:${to}${rest}` : text
}
