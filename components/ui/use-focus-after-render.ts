import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'

/**
 * Moves the focus within `container` to the first element that matches a selector, as soon as it is rendered. For an
 * action that removes the focused element, or whose result appears only after the server has answered.
 */
export function useFocusAfterRender(container: RefObject<HTMLElement | null>): (selector: string) => void {
  const wanted = useRef<string | null>(null)
  const [, render] = useState(0)
  useEffect(() => {
    if (wanted.current === null) return
    const target = container.current?.querySelector<HTMLElement>(wanted.current)
    if (!target) return
    wanted.current = null
    target.focus()
  })
  return useCallback((selector) => {
    wanted.current = selector
    render((count) => count + 1)
  }, [])
}
