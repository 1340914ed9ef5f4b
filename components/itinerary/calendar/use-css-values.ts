'use client'

import { type RefObject, useLayoutEffect, useRef } from 'react'

/** Sets custom properties of an element by script: the Content-Security-Policy allows no `style` in HTML. */
export function useCssValues<E extends HTMLElement>(
  values: Readonly<Record<`--${string}`, number>>,
): RefObject<E | null> {
  const ref = useRef<E>(null)
  useLayoutEffect(() => {
    for (const [name, value] of Object.entries(values)) ref.current?.style.setProperty(name, String(value))
  })
  return ref
}
