'use client'

import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef } from 'react'
import { lineIdOf, openerOf } from './lines'

/**
 * Keeps the focus on an item that a key has moved: on another day it is another element. The focus is set in the layout
 * effect, so that a key held down always reaches the item, until the user moves the focus elsewhere.
 */
export function useFocusFollowsItem(root: RefObject<HTMLElement | null>): (id: string) => void {
  const wanted = useRef<string | null>(null)
  useLayoutEffect(() => {
    const id = wanted.current
    if (id === null) return
    const opener = openerOf(id)
    if (
      opener &&
      opener !== document.activeElement &&
      (document.activeElement === document.body || root.current?.contains(document.activeElement))
    )
      opener.focus()
  })
  useEffect(() => {
    const element = root.current
    const onFocus = ({ target }: FocusEvent) => {
      if (lineIdOf(target as Element) !== wanted.current) wanted.current = null
    }
    const onPointer = () => {
      wanted.current = null
    }
    element?.addEventListener('focusin', onFocus)
    element?.addEventListener('pointerdown', onPointer)
    return () => {
      element?.removeEventListener('focusin', onFocus)
      element?.removeEventListener('pointerdown', onPointer)
    }
  }, [root])
  return useCallback((id: string) => {
    wanted.current = id
  }, [])
}
