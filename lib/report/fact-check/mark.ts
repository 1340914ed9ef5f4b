/** A place in a text, in UTF-16 offsets. */
export type Place = { start: number; end: number }

/** The kinds of marks. */
export const markKinds = ['name', 'number', 'date', 'title', 'status', 'quote'] as const
export type MarkKind = (typeof markKinds)[number]

/**
 * A place in an edited sentence that contradicts the record or is not in it. `words`: the marked text; `recorded`: the
 * recorded value for display, `null` if there is none.
 */
export type Mark = Place & { kind: MarkKind; words: string; recorded: string | null }
