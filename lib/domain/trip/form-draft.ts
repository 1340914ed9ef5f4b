import { isSame } from './edit'

/** What is being typed into the fields of a record, and what those fields held when typing began. */
export type Draft<V extends object> = {
  readonly base: V
  readonly values: V
  /** Fields that someone else has changed since while they were being typed in here. */
  readonly theirs: readonly (keyof V)[]
}

export function startDraft<V extends object>(values: V): Draft<V> {
  return { base: values, values, theirs: [] }
}

/**
 * The draft after the record came to hold `now`. Fields nobody typed in follow it; typed ones stay as typed and are
 * named in `theirs`, for whoever types to see both before saving.
 */
export function followRecord<V extends object>(draft: Draft<V>, now: V): Draft<V> {
  const fields = Object.keys(draft.values) as (keyof V)[]
  const values = { ...draft.values }
  const theirs: (keyof V)[] = []
  for (const field of fields) {
    if (isSame(draft.values[field], draft.base[field])) values[field] = now[field]
    else if (
      !isSame(now[field], draft.values[field]) &&
      (draft.theirs.includes(field) || !isSame(now[field], draft.base[field]))
    )
      theirs.push(field)
  }
  return { base: now, values, theirs }
}

/** The fields that were typed in, as they were and as they shall be; `null` where nothing differs. */
export function changeOf<V extends object>({ base, values }: Draft<V>): { from: Partial<V>; to: Partial<V> } | null {
  const fields = (Object.keys(values) as (keyof V)[]).filter((field) => !isSame(values[field], base[field]))
  if (fields.length === 0) return null
  const pick = (held: V) => Object.fromEntries(fields.map((field) => [field, held[field]])) as Partial<V>
  return { from: pick(base), to: pick(values) }
}
