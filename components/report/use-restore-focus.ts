import { useEffect, useRef } from 'react'

const places = 'section, [id^="block-"]'
const focusable = 'a[href], button:not([aria-disabled="true"]), [tabindex="0"]'

/**
 * When a button has disappeared after its action, focuses the first focusable element of the same section or block.
 * A focus that the user has moved or removed stays.
 */
export function useRestoreFocus(isBusy: boolean): void {
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
