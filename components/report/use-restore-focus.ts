import { useEffect, useRef } from 'react'

const places = 'section, [id^="block-"]'
const focusable = 'a[href], button:not([aria-disabled="true"]), [tabindex="0"]'

/**
 * Where the button that had the focus is gone, once what it did is done, the focus goes to the first thing that can have
 * it in the same section or block. Whoever takes the focus away by hand keeps it away.
 */
export function useKeptFocus(isBusy: boolean): void {
  const last = useRef<Element | null>(null)
  const place = useRef<Element | null>(null)
  useEffect(() => {
    const note = ({ target }: FocusEvent) => {
      if (!(target instanceof Element)) return
      last.current = target
      place.current = target.closest(places) ?? place.current
    }
    document.addEventListener('focusin', note)
    return () => document.removeEventListener('focusin', note)
  }, [])
  useEffect(() => {
    if (isBusy || !last.current || last.current.isConnected || document.activeElement !== document.body) return
    place.current?.querySelector<HTMLElement>(focusable)?.focus()
  })
}
