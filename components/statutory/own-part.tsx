'use client'

import { useTranslations } from 'next-intl'
import { areTogether, type EntryKind, type EntryWords } from '@/lib/domain/statutory/statutory-edit'
import type { EntryView } from '@/lib/server/statutory/statutory-view'
import { blankWords, EntryForm } from './entry-form'
import { EntryLine } from './entry-line'
import type { SaveResult } from './form-shell'
import { PartHead } from './record-part'
import styles from './statutory.module.css'
import type { StatutoryEditing } from './use-statutory'

type Opened = { entry: EntryView; typed: EntryWords | null }

/** What is in hand: entries that are open, and new ones by their kind. */
export type InHand = { open: Readonly<Record<string, Opened>>; fresh: Partial<Record<EntryKind, EntryWords>> }

export const emptyHands: InHand = { open: {}, fresh: {} }

/** The third part: reflections and recommendations, one by one. */
export function OwnPart({
  report,
  inHand,
  setInHand,
  focusOn,
}: {
  report: StatutoryEditing
  inHand: InHand
  setInHand: (change: (now: InHand) => InHand) => void
  /** Where the focus goes once the sheet has been drawn anew, by `data-edit`. */
  focusOn: (id: string) => void
}) {
  const t = useTranslations('statutory')
  const {
    view: { own },
    send,
  } = report

  const close = (id: string) => {
    focusOn(id)
    setInHand(({ open: { [id]: _, ...open }, fresh }) => ({ open, fresh }))
  }
  const setFresh = (kind: EntryKind, words: EntryWords | null) =>
    setInHand(({ open, fresh: { [kind]: _, ...others } }) => ({
      open,
      fresh: words ? { ...others, [kind]: words } : others,
    }))
  const add = async (kind: EntryKind, words: EntryWords, id: string): Promise<boolean> =>
    (await send({ do: 'add', id, kind, before: null, revision: 0, ...words }, 'add')).ok
  const save = async (entry: EntryView, isGone: boolean, words: EntryWords, revision: number): Promise<SaveResult> => {
    if (isGone) {
      const id = crypto.randomUUID()
      if (await add(entry.kind, words, id)) {
        close(entry.id)
        focusOn(id)
      }
      return null
    }
    const sent = await send({ do: 'change', id: entry.id, revision, ...words }, 'change')
    if (!sent.ok) return null
    if (sent.met === null) close(entry.id)
    return sent.met
  }
  const cancel = (entry: EntryView, typed: EntryWords) => {
    close(entry.id)
    if (sameWords(typed, entry)) return
    report.discarded(() => setInHand(({ open, fresh }) => ({ open: { ...open, [entry.id]: { entry, typed } }, fresh })))
  }
  const lines = (kind: EntryKind) => {
    const held = own.entries.filter((entry) => entry.kind === kind)
    // What someone else removed stays while a hand is in it, with what was typed.
    const gone = Object.values(inHand.open)
      .map(({ entry }) => entry)
      .filter((entry) => entry.kind === kind && !own.entries.some(({ id }) => id === entry.id))
    return [...held.map((entry) => ({ entry, isGone: false })), ...gone.map((entry) => ({ entry, isGone: true }))].map(
      ({ entry, isGone }, at) => {
        const name = t(kind, { n: at + 1 })
        const opened = inHand.open[entry.id]
        if (opened) {
          return (
            <li key={entry.id}>
              {entry.heading && (
                <h4 className={styles.heading} lang="zh-Hant">
                  {entry.heading}
                </h4>
              )}
              <EntryForm
                name={name}
                kind={kind}
                start={opened.typed ?? wordsOf(entry)}
                saved={entry}
                isGone={isGone}
                onSave={(words, revision) => save(entry, isGone, words, revision)}
                onCancel={(typed) => cancel(entry, typed)}
              />
            </li>
          )
        }
        const above = held[at - 1]
        const below = held[at + 1]
        return (
          <li key={entry.id}>
            <EntryLine
              entry={entry}
              name={name}
              onEdit={() =>
                setInHand(({ open, fresh }) => ({ open: { ...open, [entry.id]: { entry, typed: null } }, fresh }))
              }
              onRise={
                above && areTogether(above, entry)
                  ? () => void send({ do: 'move', id: entry.id, before: above.id }, 'move')
                  : null
              }
              onFall={
                below && areTogether(below, entry)
                  ? () => void send({ do: 'move', id: entry.id, before: behind(report, below) }, 'move')
                  : null
              }
              onRemove={() => {
                const next = held[at + 1] ?? above
                focusOn(next?.id ?? `add ${kind}`)
                void send({ do: 'remove', id: entry.id, revision: entry.revision }, 'remove')
              }}
            />
          </li>
        )
      },
    )
  }
  const list = (kind: EntryKind, empty: string, adding: string, name: string) => {
    const fresh = inHand.fresh[kind]
    const entries = lines(kind)
    return (
      <div className={styles.entries}>
        {entries.length === 0 && !fresh && <p className={styles.empty}>{empty}</p>}
        <ul>{entries}</ul>
        {fresh ? (
          <EntryForm
            name={name}
            kind={kind}
            start={fresh}
            saved={null}
            isGone={false}
            onSave={async (words) => {
              const id = crypto.randomUUID()
              if (await add(kind, words, id)) {
                setFresh(kind, null)
                focusOn(`add ${kind}`)
              }
              return null
            }}
            onCancel={(typed) => {
              setFresh(kind, null)
              focusOn(`add ${kind}`)
              if (!sameWords(typed, blankWords)) report.discarded(() => setFresh(kind, typed))
            }}
          />
        ) : (
          <button
            type="button"
            className={styles.add}
            data-edit={`add ${kind}`}
            onClick={() => setFresh(kind, blankWords)}
          >
            {adding}
          </button>
        )}
      </div>
    )
  }
  return (
    <section>
      <PartHead heading={own.heading} note={t('own')} />
      {list('reflection', t('reflectionsEmpty'), t('addReflection'), t('newReflection'))}
      {list('recommendation', t('recommendationsEmpty'), t('addRecommendation'), t('newRecommendation'))}
    </section>
  )
}

function wordsOf({ text, term, owner }: EntryWords): EntryWords {
  return { text, term, owner }
}

function sameWords(a: EntryWords, b: EntryWords): boolean {
  return a.text === b.text && a.term === b.term && a.owner === b.owner
}

// A move names what it comes before, in the order that all entries are kept in.
function behind({ view: { order } }: StatutoryEditing, entry: EntryView): string | null {
  return order[order.indexOf(entry.id) + 1] ?? null
}
