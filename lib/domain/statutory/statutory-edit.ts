import type { Day } from '../time/day'
import { tidyText } from '../report/report-edit'

// Edits of a statutory trip report. Pure, so that tests need no database.

export const entryKinds = ['reflection', 'recommendation'] as const
export type EntryKind = (typeof entryKinds)[number]

/** When a recommendation can be acted on: at once, or in the middle and long run. */
export const entryTerms = ['now', 'later'] as const
export type EntryTerm = (typeof entryTerms)[number]

/** The entered values of the cover; `null` if nothing was entered. */
export type CoverWords = { readonly title: string | null; readonly category: string | null; readonly day: Day | null }

/** `term` and `owner` are a recommendation's. A reflection may have several lines, each a paragraph. */
export type EntryWords = { readonly text: string; readonly term: EntryTerm | null; readonly owner: string | null }

/** A reflection or recommendation; `revision` counts the changes of its words. */
export type StatutoryEntry = EntryWords & { readonly id: string; readonly kind: EntryKind; readonly revision: number }

/** What was entered for a trip report. Entries of both kinds are in one list. */
export type Statutory = {
  readonly cover: CoverWords & { readonly revision: number }
  readonly entries: readonly StatutoryEntry[]
}

export type StatutoryEdit =
  | ({ do: 'cover'; revision: number } & CoverWords)
  /** `revision`: what a removed entry had, where this brings it back. */
  | ({ do: 'add'; id: string; kind: EntryKind; before: string | null; revision: number } & EntryWords)
  | ({ do: 'change'; id: string; revision: number } & EntryWords)
  | { do: 'move'; id: string; before: string | null }
  | { do: 'remove'; id: string; revision: number }

export type StatutoryEdited =
  | { ok: true; after: Statutory; undo: StatutoryEdit | null }
  | { ok: false; code: 'gone' | 'changed' | 'no text' }

/**
 * The report after an edit, and the edit that undoes it. `changed`: someone else has changed this text since it was
 * read, and nothing is overwritten. An edit that was already made succeeds without a change.
 */
export function applyStatutoryEdit(report: Statutory, edit: StatutoryEdit): StatutoryEdited {
  if (edit.do === 'cover') return covered(report, edit)
  const entry = report.entries.find(({ id }) => id === edit.id)
  if (edit.do === 'add') return entry ? done(report) : added(report, edit)
  if (!entry) return edit.do === 'remove' ? done(report) : { ok: false, code: 'gone' }
  if (edit.do === 'move') return moved(report, entry, edit.before)
  if (edit.do === 'change') return changed(report, entry, edit)
  if (edit.revision !== entry.revision) return { ok: false, code: 'changed' }
  const { id, kind, revision, text, term, owner } = entry
  return done(
    { ...report, entries: report.entries.filter((one) => one !== entry) },
    { do: 'add', id, kind, before: nextOf(report, entry), revision, text, term, owner },
  )
}

/** The entries as they are printed: reflections, then recommendations without a term, at once, and in the long run. */
export function inPrintOrder<E extends Pick<StatutoryEntry, 'kind' | 'term'>>(entries: readonly E[]): E[] {
  return groups.flatMap((group) => entries.filter((entry) => groupOf(entry) === group))
}

/** True if two entries are under the same heading, so that one can be moved past the other. */
export function areTogether(
  a: Pick<StatutoryEntry, 'kind' | 'term'>,
  b: Pick<StatutoryEntry, 'kind' | 'term'>,
): boolean {
  return groupOf(a) === groupOf(b)
}

// --- within -------------------------------------------------------------------------------------------------

const groups = ['reflection', 'open', 'now', 'later'] as const

function groupOf({ kind, term }: Pick<StatutoryEntry, 'kind' | 'term'>): (typeof groups)[number] {
  return kind === 'reflection' ? 'reflection' : (term ?? 'open')
}

function done(after: Statutory, undo: StatutoryEdit | null = null): StatutoryEdited {
  return { ok: true, after, undo }
}

function nextOf({ entries }: Statutory, entry: StatutoryEntry): string | null {
  return entries[entries.indexOf(entry) + 1]?.id ?? null
}

function covered(report: Statutory, { revision, ...given }: CoverWords & { revision: number }): StatutoryEdited {
  const { cover } = report
  const [title, category, day] = [oneLine(given.title), oneLine(given.category), given.day]
  if (title === cover.title && category === cover.category && day === cover.day) return done(report)
  if (revision !== cover.revision) return { ok: false, code: 'changed' }
  const next = revision + 1
  return done(
    { ...report, cover: { title, category, day, revision: next } },
    { do: 'cover', revision: next, title: cover.title, category: cover.category, day: cover.day },
  )
}

function added(
  report: Statutory,
  {
    id,
    kind,
    before,
    revision,
    ...given
  }: { id: string; kind: EntryKind; before: string | null; revision: number } & EntryWords,
): StatutoryEdited {
  const entry: StatutoryEntry = { id, kind, revision: revision + 1, ...tidied(kind, given) }
  if (entry.text === '') return { ok: false, code: 'no text' }
  return done(
    { ...report, entries: placed(report.entries, entry, before) },
    { do: 'remove', id, revision: entry.revision },
  )
}

function changed(
  report: Statutory,
  entry: StatutoryEntry,
  { revision, ...given }: { revision: number } & EntryWords,
): StatutoryEdited {
  const words = tidied(entry.kind, given)
  if (words.text === '') return { ok: false, code: 'no text' }
  if (words.text === entry.text && words.term === entry.term && words.owner === entry.owner) return done(report)
  if (revision !== entry.revision) return { ok: false, code: 'changed' }
  const next = { ...entry, ...words, revision: revision + 1 }
  const { id, text, term, owner } = entry
  return done(
    { ...report, entries: report.entries.map((one) => (one === entry ? next : one)) },
    { do: 'change', id, revision: next.revision, text, term, owner },
  )
}

function moved(report: Statutory, entry: StatutoryEntry, before: string | null): StatutoryEdited {
  if (before === entry.id) return done(report)
  const entries = placed(
    report.entries.filter((one) => one !== entry),
    entry,
    before,
  )
  if (entries.every((one, i) => one === report.entries[i])) return done(report)
  return done({ ...report, entries }, { do: 'move', id: entry.id, before: nextOf(report, entry) })
}

// A position before a deleted entry is the end.
function placed(entries: readonly StatutoryEntry[], entry: StatutoryEntry, before: string | null): StatutoryEntry[] {
  const found = entries.findIndex(({ id }) => id === before)
  const at = found < 0 ? entries.length : found
  return [...entries.slice(0, at), entry, ...entries.slice(at)]
}

function tidied(kind: EntryKind, { text, term, owner }: EntryWords): EntryWords {
  if (kind === 'reflection')
    return { text: tidyText(text, 'paragraph').replace(/\s*\n\s*/g, '\n'), term: null, owner: null }
  return { text: oneLine(text) ?? '', term, owner: oneLine(owner) }
}

// Chinese has no space where a line was broken.
function oneLine(text: string | null): string | null {
  const line = tidyText((text ?? '').replace(/(?<=[\p{Script=Han}，、。；：？！）」』])\s*\n\s*/gu, ''), 'headline')
  return line === '' ? null : line
}
