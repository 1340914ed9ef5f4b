import type { LineRef } from '../trip/trip-export'

// A sentence rests on facts. In a trip file a fact is a path, `visits[2].hosts[0]`, which another visit put before it
// would shift. In the report it is the line of the record, and the field within: `host:<id>`, `visit:<id>/city`.

export type FactRef = { readonly noun: LineRef['noun']; readonly id: string; readonly field: string }

/** The path of a fact in a trip file as a fact of the record; `null` where nothing in the record stands there. */
export function refOf(path: string, lines: Readonly<Record<string, LineRef>>): string | null {
  for (let end = path.length; end > 0; end = Math.max(path.lastIndexOf('.', end - 1), path.lastIndexOf('[', end - 1))) {
    const line = lines[path.slice(0, end)]
    if (line) return writeRef({ ...line, field: path.slice(end).replace(/^\./, '') })
  }
  return null
}

export function writeRef({ noun, id, field }: FactRef): string {
  return `${noun}:${id}${field && `/${field}`}`
}

/** Reads what `refOf` wrote; `null` for anything else. */
export function readRef(ref: string): FactRef | null {
  const match = /^(\w+):([^/]+)(?:\/(.*))?$/.exec(ref)
  return match ? { noun: match[1] as LineRef['noun'], id: match[2]!, field: match[3] ?? '' } : null
}

/** Where a fact's line stands on its page, as an element's id: `host-<id>`, `visit-<id>-activities-0`. */
export function anchorOf(ref: string): string {
  return ref.replace(/\]/g, '').replace(/[^\w-]+/g, '-')
}
