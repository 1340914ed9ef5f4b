import { type ComponentType, useCallback, useEffect, useState } from 'react'

/** A part of a page whose script is fetched when it is shown; `null` until then. */
export type LazyPart<P> = { Part: ComponentType<P> | null; isFailed: boolean; retry: () => void }

/**
 * Fetches a component without ending the page if that fails: a failed `next/dynamic` takes the whole editor with it,
 * and what was typed there. It is tried again when the connection is back, and by `retry`. `load` must not change.
 */
export function useLazyPart<P>(load: () => Promise<ComponentType<P>>): LazyPart<P> {
  const [Part, setPart] = useState<ComponentType<P> | null>(null)
  const [isFailed, setFailed] = useState(false)
  const retry = useCallback(() => {
    load().then(
      (loaded) => {
        setFailed(false)
        setPart(() => loaded)
      },
      () => setFailed(true),
    )
  }, [load])
  useEffect(retry, [retry])
  useEffect(() => {
    if (!isFailed) return
    window.addEventListener('online', retry)
    return () => window.removeEventListener('online', retry)
  }, [isFailed, retry])
  return { Part, isFailed, retry }
}
