import { type FactKind, type FactLocation, nameFact } from './fact-name'
import type { Words } from '../text/text'
import type { WholeTrip } from '../trip/trip-record'

/** The sources of a paragraph: records by name, and the number of facts of other kinds, each with its location. */
export type FactBasis = {
  names: (Words & { location: FactLocation })[]
  others: { kind: FactKind; count: number; location: FactLocation }[]
}

/** A fact that a report leaves out: its words, and its record (`of`) if that has another name. */
export type FactLeftOut = { kind: FactKind; words: Words | null; of: Words | null; location: FactLocation }

/** The sources of a paragraph from its fact references, each record once, in the reader's language. */
export function basisOf(refs: Iterable<string>, whole: WholeTrip, locale: string): FactBasis {
  const names = new Map<string, FactBasis['names'][number]>()
  const others = new Map<FactKind, FactBasis['others'][number]>()
  for (const ref of new Set(refs)) {
    const fact = nameFact(ref, whole, locale)
    if (!fact) continue
    const { kind, record, location } = fact
    if (!record)
      others.set(kind, {
        kind,
        location: others.get(kind)?.location ?? location,
        count: (others.get(kind)?.count ?? 0) + 1,
      })
    else if (!names.has(record.key)) names.set(record.key, { ...record.words, location })
  }
  return { names: [...names.values()], others: [...others.values()] }
}

/** Facts by their references, as a list for users, without duplicates: a person and their membership are one entry. */
export function factsLeftOut(refs: Iterable<string>, whole: WholeTrip, locale: string): FactLeftOut[] {
  const found = new Map<string, FactLeftOut>()
  for (const ref of refs) {
    const fact = nameFact(ref, whole, locale)
    if (!fact) continue
    const { kind, record, words, location } = fact
    const of = record && record.words.text !== words?.text ? record.words : null
    const key = JSON.stringify([kind, words, of])
    if (!found.has(key)) found.set(key, { kind, words, of, location })
  }
  return [...found.values()]
}
