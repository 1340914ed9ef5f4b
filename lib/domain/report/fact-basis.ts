import { type FactKind, type FactLocation, nameFact } from './fact-name'
import { readRef } from './fact-ref'
import type { Words } from '../text/text'
import type { WholeTrip } from '../trip/trip-record'

/**
 * The sources of a paragraph. `names`: records by name; with a `kind`, only that part of the record, such as an
 * outcome. `others`: the number of records of other kinds; `number`: the place in its list of an only one.
 */
export type FactBasis = {
  names: (Words & { kind: FactKind | null; count: number; location: FactLocation })[]
  others: { kind: FactKind; count: number; number: number | null; location: FactLocation }[]
}

/** A fact that a report leaves out: its words, and its record (`of`) if that has another name. */
export type FactLeftOut = { kind: FactKind; words: Words | null; of: Words | null; location: FactLocation }

/** The sources of a paragraph from its fact references, each record once, in the reader's language. */
export function basisOf(refs: Iterable<string>, whole: WholeTrip, locale: string): FactBasis {
  const names = new Map<string, FactBasis['names'][number]>()
  const others = new Map<FactKind, FactBasis['others'][number]>()
  const counted = new Set<string>()
  for (const ref of new Set(refs)) {
    const fact = nameFact(ref, whole, locale)
    if (!fact) continue
    const { record, location } = fact
    const kind = partKind(ref, fact.kind)
    // One record may have several references: a quote and the note at its end, the first and the last day.
    const key = `${record?.key ?? ''} ${kind ?? ''}`
    const one = record && (kind === null || kind === 'city') ? key : `${key} ${fact.kind} ${recordOf(ref)}`
    if (counted.has(one)) continue
    counted.add(one)
    if (record) {
      const known = names.get(key)
      names.set(key, { ...record.words, kind, location: known?.location ?? location, count: (known?.count ?? 0) + 1 })
      continue
    }
    const known = others.get(fact.kind)
    others.set(fact.kind, {
      kind: fact.kind,
      location: known?.location ?? location,
      count: (known?.count ?? 0) + 1,
      number: known ? null : numberOf(ref, whole),
    })
  }
  return { names: [...names.values()], others: [...others.values()] }
}

const partsOfRecord: ReadonlySet<FactKind> = new Set(['dates', 'city', 'activity', 'outcome', 'history', 'background'])

/** What of a record a reference is about; `null` for the record as a whole. */
function partKind(ref: string, kind: FactKind): FactKind | null {
  return readRef(ref)?.field !== '' && partsOfRecord.has(kind) ? kind : null
}

/** Equal for references that are one source: the entries of a list are several, other fields of a record one. */
function recordOf(ref: string): string {
  const fact = readRef(ref)
  return fact && /\[/.test(fact.field) ? ref : `${fact?.noun}:${fact?.id}`
}

function numberOf(ref: string, { record }: WholeTrip): number | null {
  const { noun, id, field } = readRef(ref) ?? { noun: 'trip', id: '', field: '' }
  if (noun === 'quote' || noun === 'nextStep') return record[noun].findIndex((one) => one.id === id) + 1
  const [, at] = noun === 'trip' ? (/\[(\d+)\]$/.exec(field) ?? []) : []
  return at === undefined ? null : Number(at) + 1
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
