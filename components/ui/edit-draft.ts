import { dequal } from 'dequal/lite'

export type Field<V> = keyof V & string

/** Fields that count as one: edits of two of them are in conflict. */
export type FieldGroups<V> = readonly (readonly Field<V>[])[]

/** What a user has typed into a form, and the saved values it is compared with. */
export type EditDraft<V extends object> = {
  /** The saved values as last seen. */
  readonly saved: V
  readonly values: V
  /** Edited fields that someone else has saved with another value; the user has not chosen between the two yet. */
  readonly conflicts: readonly Field<V>[]
}

/** A draft of `saved`, in which `typed` counts as edited. */
export function startDraft<V extends object>(saved: V, typed: Partial<V> = {}): EditDraft<V> {
  return { saved, values: { ...saved, ...typed }, conflicts: [] }
}

/** The draft after the user has edited some fields. Typing the saved value again ends a conflict. */
export function withEdits<V extends object>(
  draft: EditDraft<V>,
  to: Partial<V>,
  groups: FieldGroups<V> = [],
): EditDraft<V> {
  const values = { ...draft.values, ...to }
  const conflicts = groupsOf(values, groups)
    .filter((group) => isInConflict(draft, group) && !isSameIn(group, values, draft.saved))
    .flat()
  return { ...draft, values, conflicts }
}

/**
 * The draft after the saved values have become `saved`. Fields that were not edited take the new value; edited ones
 * stay as typed, and are in conflict where someone else has saved another value.
 */
export function followSaved<V extends object>(
  draft: EditDraft<V>,
  saved: V,
  groups: FieldGroups<V> = [],
): EditDraft<V> {
  const values = { ...draft.values }
  const conflicts: Field<V>[] = []
  for (const group of groupsOf(values, groups)) {
    const isEdited = !isSameIn(group, draft.values, draft.saved)
    if (!isEdited) for (const field of group) values[field] = saved[field]
    else if (
      !isSameIn(group, saved, draft.values) &&
      (isInConflict(draft, group) || !isSameIn(group, saved, draft.saved))
    )
      conflicts.push(...group)
  }
  return { saved, values, conflicts }
}

/** The draft after the user has chosen between their text and the saved one, in all fields or only in `fields`. */
export function resolveConflicts<V extends object>(
  draft: EditDraft<V>,
  choice: 'mine' | 'saved',
  fields: readonly Field<V>[] = draft.conflicts,
): EditDraft<V> {
  const chosen = draft.conflicts.filter((field) => fields.includes(field))
  return {
    ...draft,
    values: choice === 'mine' ? draft.values : { ...draft.values, ...pick(draft.saved, chosen) },
    conflicts: draft.conflicts.filter((field) => !chosen.includes(field)),
  }
}

/** The edited fields: what is saved, and what the user typed. `null` where nothing differs. */
export function changesOf<V extends object>({
  saved,
  values,
}: EditDraft<V>): { from: Partial<V>; to: Partial<V> } | null {
  const fields = fieldsOf(values).filter((field) => !dequal(values[field], saved[field]))
  return fields.length === 0 ? null : { from: pick(saved, fields), to: pick(values, fields) }
}

/** The values of the edited fields in `whole`, which is the draft as the record would hold it. */
export function editedIn<W extends object>(whole: W, { to }: { to: object }): Partial<W> {
  return pick(
    whole,
    fieldsOf(whole).filter((field) => Object.hasOwn(to, field)),
  )
}

function fieldsOf<V extends object>(values: V): Field<V>[] {
  return Object.keys(values) as Field<V>[]
}

function groupsOf<V extends object>(values: V, groups: FieldGroups<V>): FieldGroups<V> {
  const single = fieldsOf(values).filter((field) => !groups.some((group) => group.includes(field)))
  return [...groups, ...single.map((field) => [field])]
}

function isSameIn<V extends object>(group: readonly Field<V>[], a: V, b: V): boolean {
  return group.every((field) => dequal(a[field], b[field]))
}

function isInConflict<V extends object>({ conflicts }: EditDraft<V>, group: readonly Field<V>[]): boolean {
  return group.some((field) => conflicts.includes(field))
}

function pick<V extends object>(from: V, fields: readonly Field<V>[]): Partial<V> {
  const picked: Partial<V> = {}
  for (const field of fields) picked[field] = from[field]
  return picked
}
