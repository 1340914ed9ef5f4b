import { type EntryKind, type EntryWords } from '@/lib/domain/statutory/statutory-edit'
import type { EntryView } from '@/lib/server/statutory/statutory-view'
import { blankWords } from './entry-form'
import type { SaveResult } from './form-shell'
import type { StatutoryEditing } from './use-statutory'

/** An open form: the entry as it was then, and the text of an earlier form that the user takes up again. */
type OpenEntry = { entry: EntryView; typed: EntryWords | null }

/** The open forms: of entries by their id, and of new ones by their kind. */
export type OpenForms = {
  entries: Readonly<Record<string, OpenEntry>>
  added: Partial<Record<EntryKind, EntryWords>>
}

export const noOpenForms: OpenForms = { entries: {}, added: {} }

export type OpenEntries = ReturnType<typeof useOpenEntries>

/** Opens, saves and discards the forms of the third part. `focusOn` gets a `data-edit` value. */
export function useOpenEntries(
  { edit, showDiscarded }: StatutoryEditing,
  setForms: (change: (now: OpenForms) => OpenForms) => void,
  focusOn: (id: string) => void,
) {
  const open = (entry: EntryView, typed: EntryWords | null = null) =>
    setForms(({ entries, added }) => ({ entries: { ...entries, [entry.id]: { entry, typed } }, added }))
  const close = (id: string) => {
    focusOn(id)
    setForms(({ entries: { [id]: _, ...entries }, added }) => ({ entries, added }))
  }
  const setAdded = (kind: EntryKind, words: EntryWords | null) =>
    setForms(({ entries, added: { [kind]: _, ...others } }) => ({
      entries,
      added: words ? { ...others, [kind]: words } : others,
    }))
  const closeAdded = (kind: EntryKind) => {
    setAdded(kind, null)
    focusOn(`add ${kind}`)
  }
  const add = async (kind: EntryKind, words: EntryWords, id: string): Promise<boolean> =>
    (await edit({ do: 'add', id, kind, before: null, revision: 0, ...words }, 'add')).ok

  return {
    open,
    openAdded: (kind: EntryKind) => setAdded(kind, blankWords),
    /** Saves the form of an entry. One that someone else has deleted (`isGone`) is added again. */
    async save(entry: EntryView, isGone: boolean, words: EntryWords, revision: number): Promise<SaveResult> {
      if (isGone) {
        const id = crypto.randomUUID()
        if (await add(entry.kind, words, id)) {
          close(entry.id)
          focusOn(id)
        }
        return null
      }
      const result = await edit({ do: 'change', id: entry.id, revision, ...words }, 'change')
      if (!result.ok) return null
      if (result.conflict === null) close(entry.id)
      return result.conflict
    },
    discard(entry: EntryView, typed: EntryWords) {
      close(entry.id)
      if (!isSameText(typed, entry)) showDiscarded(() => open(entry, typed))
    },
    async saveAdded(kind: EntryKind, words: EntryWords): Promise<SaveResult> {
      if (await add(kind, words, crypto.randomUUID())) closeAdded(kind)
      return null
    },
    discardAdded(kind: EntryKind, typed: EntryWords) {
      closeAdded(kind)
      if (!isSameText(typed, blankWords)) showDiscarded(() => setAdded(kind, typed))
    },
  }
}

function isSameText(a: EntryWords, b: EntryWords): boolean {
  return a.text === b.text && a.term === b.term && a.owner === b.owner
}
