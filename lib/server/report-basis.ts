import { type FactKind, type Keeping, type NamedFact, nameFact } from '../domain/fact-name'
import type { Locale } from '../domain/locales'
import type { Words } from '../domain/text'
import type { WholeTrip } from '../domain/trip-record'

/** What a sentence or paragraph rests on: records by name, and how many facts of other kinds. Each leads to where it is kept. */
export type Basis = { names: (Words & { keeping: Keeping })[]; others: { kind: FactKind; count: number; keeping: Keeping }[] }

export type UntoldFact = { kind: FactKind; words: Words | null; of: Words | null; keeping: Keeping }

/** The records behind facts, in the reader's language; what the record has no more is left out. */
export function basisOf(facts: readonly string[], whole: WholeTrip, locale: Locale): Basis {
  const names = new Map<string, Basis['names'][number]>()
  const others = new Map<FactKind, Basis['others'][number]>()
  for (const ref of new Set(facts)) {
    const fact = nameFact(ref, whole, locale)
    if (!fact) continue
    const { kind, record, keeping } = fact
    if (record) {
      if (!names.has(record.key)) names.set(record.key, { ...record.words, keeping })
    } else {
      others.set(kind, { kind, keeping, count: (others.get(kind)?.count ?? 0) + 1 })
    }
  }
  return { names: [...names.values()], others: [...others.values()] }
}

/** Facts that are entered and not told, each once: a member is a place in the delegation and a person. */
export function untoldFacts(refs: readonly string[], whole: WholeTrip, locale: Locale): UntoldFact[] {
  const seen = new Set<string>()
  return refs.flatMap((ref) => untoldFact(nameFact(ref, whole, locale))).filter(({ kind, words, of }) => {
    const key = JSON.stringify([kind, words, of])
    return !seen.has(key) && seen.add(key)
  })
}

function untoldFact(fact: NamedFact | null): UntoldFact[] {
  if (!fact) return []
  const { kind, record, words, keeping } = fact
  return [{ kind, words, keeping, of: record && record.words.text !== words?.text ? record.words : null }]
}
