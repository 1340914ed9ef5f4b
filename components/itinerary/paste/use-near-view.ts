'use client'

import { type RefObject, useEffect, useRef, useState } from 'react'

type OnChange = (isNear: boolean) => void

const watched = new WeakMap<Element, OnChange>()
let observer: IntersectionObserver | null = null

function watch(element: Element, onChange: OnChange): () => void {
  observer ??= new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) watched.get(target)?.(isIntersecting)
    },
    { rootMargin: '300px 0px' },
  )
  watched.set(element, onChange)
  observer.observe(element)
  return () => observer?.unobserve(element)
}

/** Whether an element is on the screen or close to it. */
export function useNearView<E extends Element>(atFirst: boolean): [RefObject<E | null>, boolean] {
  const ref = useRef<E>(null)
  const [isNear, setNear] = useState(atFirst)
  useEffect(() => (ref.current ? watch(ref.current, setNear) : undefined), [])
  return [ref, isNear]
}
