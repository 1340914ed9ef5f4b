import type { ValuesOf } from '../fields/field'
import type { institutionFields } from './fields/institution'
import type { personFields } from './fields/person'

/** An entry of the directory of institutions. */
export type Institution = { readonly id: string } & ValuesOf<typeof institutionFields>

/** An entry of the directory of people. */
export type Person = { readonly id: string } & ValuesOf<typeof personFields>

/** The entries of the two directories that a trip refers to, by id. */
export type Directory = {
  readonly institutions: Readonly<Record<string, Institution>>
  readonly people: Readonly<Record<string, Person>>
}
