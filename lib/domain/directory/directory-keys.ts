import type { PersonName } from '../text/person-name'
import { indexKey } from '../text/search-index'
import type { Institution } from './entry'

/** The search and sort key of a person: full names first, then all name parts. */
export function personKey({ full, family, given, short }: PersonName): string {
  return indexKey(full, family, given, short)
}

/** The search and sort key of an institution. */
export function institutionKey({ name, acronym, city }: Pick<Institution, 'name' | 'acronym' | 'city'>): string {
  return indexKey(name, acronym, city)
}
