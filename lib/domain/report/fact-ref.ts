import type { RecordKind } from '../trip/trip-record'

// A fact is one datum of a trip. Its reference names its record and, unless the fact is the whole record, the field:
// `host:<id>`, `visit:<id>/city`, `trip:<id>/purposes[2]`. It stays valid when other records move.

export type FactRef = { readonly noun: RecordKind; readonly id: string; readonly field: string }

export function writeRef({ noun, id, field }: FactRef): string {
  return `${noun}:${id}${field && `/${field}`}`
}

/** The reference of a record as a whole: `host:<id>`. */
export function recordRef(noun: RecordKind, id: string): string {
  return writeRef({ noun, id, field: '' })
}

/** The reference of a field of the record that `ref` names: `visit:<id>/city`; of an entry of a list with `index`. */
export function fieldRef(ref: string, field: string, index?: number): string {
  return index === undefined ? `${ref}/${field}` : `${ref}/${field}[${index}]`
}

/** Parses a reference; `null` for any other text. */
export function readRef(ref: string): FactRef | null {
  const [, noun, id, field = ''] = /^(\w+):([^/]+)(?:\/(.*))?$/.exec(ref) ?? []
  return noun && id ? { noun: noun as RecordKind, id, field } : null
}

/** The element id of a fact's record on its page: `host-<id>`, `visit-<id>-activities-0`. */
export function anchorOf(ref: string): string {
  return ref.replace(/\]/g, '').replace(/[^\w-]+/g, '-')
}
