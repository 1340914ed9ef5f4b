import type { Directory, TripRecord, Visit } from './trip-record'

/** The stop whose institution is named so, in any language, by acronym or by the beginning of its name; `null` if none or several. */
export function visitNamed(record: TripRecord, directory: Directory, typed: string): Visit | null {
  const wanted = fold(typed)
  if (wanted === '') return null
  const namesOf = (visit: Visit) => {
    const institution = directory.institutions[visit.institutionId]
    return institution ? [...Object.values(institution.name), institution.acronym ?? ''].map(fold) : []
  }
  const exact = record.visit.filter((visit) => namesOf(visit).includes(wanted))
  if (exact.length > 0) return exact.length === 1 ? exact[0]! : null
  const beginning = record.visit.filter((visit) => namesOf(visit).some((name) => wanted.length >= 2 && name.startsWith(wanted)))
  return beginning.length === 1 ? beginning[0]! : null
}

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim()
}
