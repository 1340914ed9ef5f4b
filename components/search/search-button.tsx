'use client'

import { type ComponentType, type MouseEvent, useEffect, useRef, useState } from 'react'
import type { StaffLocale } from '@/lib/domain/text/locales'
import styles from './search.module.css'

type DialogProps = { locale: StaffLocale; directory: boolean; manages: boolean; onClose: () => void }
type Props = Omit<DialogProps, 'onClose'> & { open: string; short: string; keys: string }

// The dialog is loaded when it is opened: this button is on every page.
const load = () => import('./search-dialog').then(({ SearchDialog }) => SearchDialog)

/** Opens the search, by a click or with Ctrl K or ⌘K from anywhere. */
export function SearchButton({ open, short, keys, ...dialog }: Props) {
  const button = useRef<HTMLButtonElement>(null)
  const [Dialog, setDialog] = useState<ComponentType<DialogProps> | null>(null)
  const show = (event: Event | MouseEvent) => {
    event.preventDefault()
    load().then(
      (loaded) => setDialog(() => loaded),
      () => button.current?.form?.submit(),
    )
  }
  const latest = useRef(show)
  latest.current = show

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 'k')
        latest.current(event)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])

  return (
    <>
      <form action="/trips" className={styles.form}>
        <button
          ref={button}
          type="submit"
          className={styles.button}
          aria-haspopup="dialog"
          aria-keyshortcuts="Control+K Meta+K"
          onClick={show}
          onPointerEnter={() => void load().catch(() => {})}
        >
          <span className={styles.long}>{open}</span>
          <span className={styles.short}>{short}</span>
          <span className={`num ${styles.keys}`} aria-hidden>
            {keys}
          </span>
        </button>
      </form>
      {Dialog && <Dialog {...dialog} onClose={() => setDialog(null)} />}
    </>
  )
}
