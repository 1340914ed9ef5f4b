import { useTranslations } from 'next-intl'
import { areTogether, type EntryKind } from '@/lib/domain/statutory/statutory-edit'
import type { EntryView } from '@/lib/server/statutory/statutory-view'
import { EntryForm } from './entry-form'
import { EntryLine } from './entry-line'
import styles from './statutory.module.css'
import type { OpenEntries, OpenForms } from './use-open-entries'
import type { StatutoryEditing } from './use-statutory'

type EntryListProps = {
  kind: EntryKind
  report: StatutoryEditing
  forms: OpenForms
  open: OpenEntries
  focusOn: (id: string) => void
}

/** The reflections, or the recommendations, with a form for a new one at the end. */
export function EntryList(props: EntryListProps) {
  const { kind, report, forms, open } = props
  const t = useTranslations('statutory')
  const saved = report.view.own.entries.filter((entry) => entry.kind === kind)
  // An entry that someone else has deleted stays while its form is open, with the typed text.
  const deleted = Object.values(forms.entries)
    .map(({ entry }) => entry)
    .filter((entry) => entry.kind === kind && !report.view.own.entries.some(({ id }) => id === entry.id))
  const entries = [
    ...saved.map((entry) => ({ entry, isGone: false })),
    ...deleted.map((entry) => ({ entry, isGone: true })),
  ]
  const added = forms.added[kind]
  const isReflection = kind === 'reflection'
  return (
    <div className={styles.entries}>
      {entries.length === 0 && !added && (
        <p className={styles.empty}>{t(isReflection ? 'reflectionsEmpty' : 'recommendationsEmpty')}</p>
      )}
      <ul>
        {entries.map(({ entry, isGone }, at) => {
          const name = t(kind, { n: at + 1 })
          return (
            <li key={entry.id}>
              {forms.entries[entry.id] ? (
                <OpenEntryForm {...props} entry={entry} isGone={isGone} name={name} />
              ) : (
                <SavedEntry {...props} saved={saved} at={at} entry={entry} name={name} />
              )}
            </li>
          )
        })}
      </ul>
      {added ? (
        <EntryForm
          name={t(isReflection ? 'newReflection' : 'newRecommendation')}
          kind={kind}
          start={added}
          saved={null}
          isGone={false}
          onSave={(words) => open.saveAdded(kind, words)}
          onCancel={(typed) => open.discardAdded(kind, typed)}
        />
      ) : (
        <button type="button" className={styles.add} data-edit={`add ${kind}`} onClick={() => open.openAdded(kind)}>
          {t(isReflection ? 'addReflection' : 'addRecommendation')}
        </button>
      )}
    </div>
  )
}

function OpenEntryForm({
  kind,
  forms,
  open,
  entry,
  isGone,
  name,
}: EntryListProps & { entry: EntryView; isGone: boolean; name: string }) {
  const { text, term, owner } = entry
  return (
    <>
      {entry.heading && (
        <h4 className={styles.heading} lang="zh-Hant">
          {entry.heading}
        </h4>
      )}
      <EntryForm
        name={name}
        kind={kind}
        start={forms.entries[entry.id]?.typed ?? { text, term, owner }}
        saved={entry}
        isGone={isGone}
        onSave={(words, revision) => open.save(entry, isGone, words, revision)}
        onCancel={(typed) => open.discard(entry, typed)}
      />
    </>
  )
}

function SavedEntry({
  kind,
  report: { view, edit },
  open,
  focusOn,
  saved,
  at,
  entry,
  name,
}: EntryListProps & { saved: readonly EntryView[]; at: number; entry: EntryView; name: string }) {
  const above = saved[at - 1]
  const below = saved[at + 1]
  const moveBefore = (before: string | null) => void edit({ do: 'move', id: entry.id, before }, 'move')
  return (
    <EntryLine
      entry={entry}
      name={name}
      onEdit={() => open.open(entry)}
      onRise={above && areTogether(above, entry) ? () => moveBefore(above.id) : null}
      onFall={below && areTogether(below, entry) ? () => moveBefore(entryAfter(below, view.order)) : null}
      onRemove={() => {
        focusOn((below ?? above)?.id ?? `add ${kind}`)
        void edit({ do: 'remove', id: entry.id, revision: entry.revision }, 'remove')
      }}
    />
  )
}

// A move names the entry that it goes before, in the order of all entries.
function entryAfter({ id }: EntryView, order: readonly string[]): string | null {
  return order[order.indexOf(id) + 1] ?? null
}
