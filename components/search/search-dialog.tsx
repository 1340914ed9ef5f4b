'use client'

import Link from 'next/link'
import { usePathname, useRouter } from 'next/navigation'
import { type KeyboardEvent, type RefObject, useId, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { type Found, foundKinds } from '@/lib/domain/search/search-result'
import en from '@/lib/messages/en/find.json'
import zhHant from '@/lib/messages/zh-Hant/find.json'
import { useFound } from '../directory/pick/use-found'
import { type CommandReader, commandsFor } from './commands'
import styles from './search.module.css'
import type { StaffLocale } from '@/lib/domain/text/locales'

type Words = typeof en
const messages: Record<StaffLocale, Words> = { en, 'zh-Hant': zhHant }

/** A search field with its results as a list box for the arrow keys. Choosing a result opens its page. */
export function SearchDialog({ locale, directory, manages, onClose }: CommandReader & { onClose: () => void }) {
  // Loaded with the dialog, so that no other page contains these messages.
  const words = messages[locale]
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const [query, setQuery] = useState('')
  const { found: inOffice, state } = useFound<Found>('/api/find', query)
  const path = usePathname()
  // Its identity marks an answer, whose first result is then marked.
  const found = useMemo(
    () => [...commandsFor(query, path, { locale, directory, manages }, words.command), ...inOffice],
    [query, path, locale, directory, manages, words, inOffice],
  )
  const { at, setAt, onKeyDown } = useListKeys(id, found, onClose)
  useModal(dialog)
  const label = directory ? words.label : words.travellerLabel
  return createPortal(
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-label={label}
      onClose={() => {
        if (!dialog.current?.open) onClose()
      }}
    >
      <div className={styles.top}>
        <input
          className={styles.input}
          type="search"
          role="combobox"
          aria-expanded={found.length > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-label={label}
          placeholder={label}
          {...(found[at] && { 'aria-activedescendant': `${id}-${at}` })}
          maxLength={100}
          autoComplete="off"
          spellCheck={false}
          autoFocus
          value={query}
          onChange={(event) => setQuery(event.target.value)}
          onKeyDown={onKeyDown}
        />
        <button type="button" className={styles.close} onClick={onClose}>
          {words.close}
        </button>
      </div>
      <p role="status" className={found.length > 0 || query === '' ? 'visually-hidden' : styles.status}>
        {statusOf(state, found.length, query, words)}
      </p>
      <div
        role="listbox"
        id={`${id}-list`}
        aria-label={words.results}
        className={styles.list}
        aria-busy={state !== 'answered'}
      >
        {foundKinds.map((kind) => (
          <ResultGroup
            key={kind}
            id={id}
            title={titleOf(kind, query, words)}
            kind={kind}
            found={found}
            at={at}
            onMark={setAt}
            onClose={onClose}
          />
        ))}
      </div>
      <p className={styles.hint}>{words.hint}</p>
    </dialog>,
    document.body,
  )
}

function useModal(dialog: RefObject<HTMLDialogElement | null>): void {
  useLayoutEffect(() => {
    const element = dialog.current
    // A press outside the dialog closes it, in browsers that support this.
    element?.setAttribute('closedby', 'any')
    if (element && !element.open) element.showModal()
    // Closing returns the focus to where it was; removing the element does not.
    return () => element?.close()
  }, [dialog])
}

/** The marked result, which starts at the first of each answer, and the keys that move and choose it. */
function useListKeys(id: string, found: readonly Found[], onClose: () => void) {
  const router = useRouter()
  const [marked, setMarked] = useState({ of: found, at: 0 })
  const at = marked.of === found ? marked.at : 0
  const chosen = found[at]
  const setAt = (to: number) => setMarked({ of: found, at: to })
  const mark = (to: number) => {
    const next = (to + found.length) % found.length
    setAt(next)
    document.getElementById(`${id}-${next}`)?.scrollIntoView({ block: 'nearest' })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    // Enter and arrows also belong to an input method.
    if (event.nativeEvent.isComposing) return
    // By default, Escape would only empty the field.
    if (event.key === 'Escape') onClose()
    else if (event.key === 'Enter' && chosen) {
      onClose()
      router.push(chosen.href)
    } else if (event.key === 'ArrowDown' && chosen) mark(at + 1)
    else if (event.key === 'ArrowUp' && chosen) mark(at - 1)
    else if (event.key !== 'Enter') return
    event.preventDefault()
  }
  return { at, setAt, onKeyDown }
}

function statusOf(state: ReturnType<typeof useFound>['state'], count: number, query: string, words: Words): string {
  if (state === 'failed') return words.failed
  if (state === 'asking') return words.searching
  if (count > 0) return words.count.replace('{count}', String(count))
  return query === '' ? '' : words.noResults.replace('{query}', query)
}

function titleOf(kind: Found['kind'], query: string, words: Words): string {
  if (kind === 'command') return words.commands
  if (kind === 'person') return words.people
  if (kind === 'institution') return words.institutions
  return query === '' ? words.currentTrips : words.trips
}

function ResultGroup({
  id,
  title,
  kind,
  found,
  at,
  onMark,
  onClose,
}: {
  id: string
  title: string
  kind: Found['kind']
  found: readonly Found[]
  at: number
  onMark: (at: number) => void
  onClose: () => void
}) {
  if (!found.some((hit) => hit.kind === kind)) return null
  return (
    <div role="group" aria-labelledby={`${id}-${kind}`}>
      <p id={`${id}-${kind}`} role="presentation" className={styles.kind}>
        {title}
      </p>
      {found.map(
        (hit, place) =>
          hit.kind === kind && (
            <Link
              key={hit.id}
              id={`${id}-${place}`}
              role="option"
              aria-selected={place === at}
              className={styles.option}
              href={hit.href}
              prefetch={false}
              tabIndex={-1}
              onClick={onClose}
              onPointerMove={() => place !== at && onMark(place)}
            >
              <span lang={hit.name.lang}>{hit.name.text}</span>
              <span className="num">{hit.detail}</span>
            </Link>
          ),
      )}
    </div>
  )
}
