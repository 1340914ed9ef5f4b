'use client'

import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { type Found, foundKinds } from '@/lib/domain/search/search-result'
import en from '@/lib/messages/en/find.json'
import zhHant from '@/lib/messages/zh-Hant/find.json'
import { useFound } from '../directory/pick/use-found'
import styles from './search.module.css'

/** A field and what it finds, as a list to choose from with the arrow keys. Choosing goes there. */
export function FindDialog({
  locale,
  directory,
  onClose,
}: {
  locale: string
  directory: boolean
  onClose: () => void
}) {
  // Loaded with the dialog, so that these words are on no other page.
  const words = locale === 'zh-Hant' ? zhHant : en
  const id = useId()
  const router = useRouter()
  const dialog = useRef<HTMLDialogElement>(null)
  const [query, setQuery] = useState('')
  const { found, state } = useFound<Found>('/api/find', query)
  const [marked, setMarked] = useState({ of: found, at: 0 })
  const at = marked.of === found ? marked.at : 0
  const chosen = found[at]
  const isSettled = state === 'answered'

  useLayoutEffect(() => {
    const element = dialog.current
    // A press beside the dialog closes it, where the browser knows how.
    element?.setAttribute('closedby', 'any')
    if (element && !element.open) element.showModal()
    // Closing gives the focus back to where it was, removing alone does not.
    return () => element?.close()
  }, [])

  const go = (hit: Found | undefined) => {
    if (!hit) return
    onClose()
    router.push(hit.href)
  }
  const mark = (to: number) => {
    const next = (to + found.length) % found.length
    setMarked({ of: found, at: next })
    document.getElementById(`${id}-${next}`)?.scrollIntoView({ block: 'nearest' })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    // Enter and arrows also end the input of Chinese, Korean or Japanese signs.
    if (event.nativeEvent.isComposing) return
    // Left alone, Escape would only empty the field.
    if (event.key === 'Escape') onClose()
    else if (event.key === 'Enter') go(chosen)
    else if (event.key === 'ArrowDown' && chosen) mark(at + 1)
    else if (event.key === 'ArrowUp' && chosen) mark(at - 1)
    else return
    event.preventDefault()
  }

  return createPortal(
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-label={directory ? words.label : words.travellerLabel}
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
          aria-label={directory ? words.label : words.travellerLabel}
          placeholder={directory ? words.label : words.travellerLabel}
          {...(chosen && { 'aria-activedescendant': `${id}-${at}` })}
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
        {state === 'failed'
          ? words.failed
          : state === 'asking'
            ? words.asking
            : found.length === 0
              ? query === ''
                ? ''
                : words.nothing.replace('{query}', query)
              : words.count.replace('{count}', String(found.length))}
      </p>
      <div role="listbox" id={`${id}-list`} aria-label={words.results} className={styles.list} aria-busy={!isSettled}>
        {foundKinds.map((kind) => {
          const hits = found.filter((hit) => hit.kind === kind)
          if (hits.length === 0) return null
          const title =
            kind === 'trip'
              ? query === ''
                ? words.near
                : words.trips
              : kind === 'person'
                ? words.people
                : words.institutions
          return (
            <div key={kind} role="group" aria-labelledby={`${id}-${kind}`}>
              <p id={`${id}-${kind}`} role="presentation" className={styles.kind}>
                {title}
              </p>
              {hits.map((hit) => {
                const place = found.indexOf(hit)
                return (
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
                    onPointerMove={() => place !== at && setMarked({ of: found, at: place })}
                  >
                    <span lang={hit.name.lang}>{hit.name.text}</span>
                    <span className="num">{hit.detail}</span>
                  </Link>
                )
              })}
            </div>
          )
        })}
      </div>
      <p className={styles.hint}>{words.hint}</p>
    </dialog>,
    document.body,
  )
}
