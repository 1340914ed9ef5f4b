'use client'

import { useEffect, useState } from 'react'
import type { HouseExample } from '@/lib/server/office/house-style-example'

/**
 * The example in the style of a query, requested whenever it changes; until the answer arrives the last one is shown.
 * `null` requests nothing and returns `saved`.
 */
export function useExample(
  query: string | null,
  saved: readonly HouseExample[],
): { examples: readonly HouseExample[]; isFailed: boolean } {
  const [answer, setAnswer] = useState<{ examples: readonly HouseExample[]; failed: string | null }>({
    examples: saved,
    failed: null,
  })
  useEffect(() => {
    if (query === null) return
    const abort = new AbortController()
    fetch(`/house-style/example?${query}`, { signal: abort.signal })
      .then(async (response) => {
        if (!response.ok) throw new Error(`no example (${response.status})`)
        setAnswer({ examples: (await response.json()) as HouseExample[], failed: null })
      })
      .catch(() => {
        if (!abort.signal.aborted) setAnswer((last) => ({ ...last, failed: query }))
      })
    return () => abort.abort()
  }, [query])
  return { examples: query === null ? saved : answer.examples, isFailed: query !== null && answer.failed === query }
}
