import type { EntityChange } from './entity-diff'
import type { ItemChange } from './release-diff'

type Changes = { readonly changes: readonly ItemChange[]; readonly others: readonly EntityChange[] }

/**
 * The changes since the version that a reader was shown last, and those since an older one that are not among them. A
 * field that changed in both has the value that was shown last.
 */
export function withOlderChanges(recent: Changes, older: Changes): Changes {
  const before = new Map(older.changes.map((change) => [change.id, change]))
  const known = new Set(recent.changes.map(({ id }) => id))
  const names = new Set(recent.others.map(nameOf))
  return {
    changes: [
      ...recent.changes.map((change) => withOlderFields(change, before.get(change.id))),
      ...older.changes.filter(({ id }) => !known.has(id)),
    ],
    others: [...recent.others, ...older.others.filter((change) => !names.has(nameOf(change)))],
  }
}

function withOlderFields(recent: ItemChange, older: ItemChange | undefined): ItemChange {
  if (!older || !recent.before || !recent.after) return recent
  const fields = older.fields.filter(({ field }) => !recent.fields.some((one) => one.field === field))
  if (fields.length === 0) return recent
  const values = Object.fromEntries(fields.map(({ field, from }) => [field, from]))
  return {
    ...recent,
    kind: older.kind === 'moved' ? 'moved' : recent.kind,
    before: { ...recent.before, ...values },
    fields: [...recent.fields, ...fields],
  }
}

function nameOf({ entity, id }: EntityChange): string {
  return `${entity} ${id}`
}
