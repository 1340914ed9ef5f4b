/** A place in a text, in UTF-16 offsets. */
export type Place = { start: number; end: number }

/** What a mark may be about. */
export const markKinds = ['name', 'number', 'date', 'title', 'status', 'quote'] as const
export type MarkKind = (typeof markKinds)[number]

/**
 * A place in an edited sentence that contradicts the record or is not in it. `words` stands there; `says` is what the
 * record has instead, ready to show, or `null` where it has nothing.
 */
export type Mark = Place & { kind: MarkKind; words: string; recorded: string | null }
