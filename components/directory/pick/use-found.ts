'use client'

import { useEffect, useState } from 'react'

const pause = 150

/**
 * The results of a query, requested once typing pauses; an older request is aborted. `null` requests nothing. Until the
 * answer arrives, the last results are shown.
 */
export function useFound<T>(
  address: string,
  query: string | null,
  more: Readonly<Record<string, string | undefined>> = {},
): {
  found: readonly T[]
  state: 'idle' | 'asking' | 'answered' | 'failed'
} {
  const asked = query === null ? null : addressOf(address, query, more)
  const [answer, setAnswer] = useState<{ to: string | null; found: readonly T[]; failed: boolean }>({
    to: null,
    found: [],
    failed: false,
  })

  useEffect(() => {
    if (asked === null) return
    const abort = new AbortController()
    const timer = setTimeout(() => {
      fetch(asked, { signal: abort.signal })
        .then(async (response) => {
          if (!response.ok) throw new Error(`not found out (${response.status})`)
          const { found } = (await response.json()) as { found: readonly T[] }
          setAnswer({ to: asked, found, failed: false })
        })
        .catch(() => {
          if (!abort.signal.aborted) setAnswer({ to: asked, found: [], failed: true })
        })
    }, pause)
    return () => {
      clearTimeout(timer)
      abort.abort()
    }
  }, [asked])

  if (asked === null) return { found: [], state: 'idle' }
  if (answer.to !== asked) return { found: answer.found, state: 'asking' }
  return { found: answer.found, state: answer.failed ? 'failed' : 'answered' }
}

function addressOf(address: string, query: string, more: Readonly<Record<string, string | undefined>>): string {
  const parameters = new URLSearchParams({ q: query.trim() })
  for (const [name, value] of Object.entries(more)) if (value) parameters.set(name, value)
  return `${address}?${parameters}`
}
