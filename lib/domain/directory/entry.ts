import type { PersonName } from '../text/person-name'
import type { Texts } from '../text/text'

export const institutionKinds = [
  'university',
  'institute',
  'ministry',
  'embassy',
  'company',
  'association',
  'event',
  'other',
] as const
export type InstitutionKind = (typeof institutionKinds)[number]

export type Institution = {
  readonly id: string
  name: Texts
  acronym: string | null
  kind: InstitutionKind | null
  /** ISO 3166-1 alpha-2. */
  country: string | null
  city: Texts | null
  timeZone: string | null
  address: Texts | null
  website: string | null
  background: readonly Texts[]
}

export type Person = {
  readonly id: string
  name: PersonName
  institutionId: string | null
  email: string | null
  phone: string | null
  languages: readonly string[]
}

/** The entries of the two directories that a trip refers to, by id. */
export type Directory = {
  readonly institutions: Readonly<Record<string, Institution>>
  readonly people: Readonly<Record<string, Person>>
}
