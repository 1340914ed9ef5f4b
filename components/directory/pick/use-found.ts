'use client'

import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query'
import { getJson } from '../../ui/json-request'
import { queryClient } from '../../ui/query-client'

const pauseMs = 150

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
  const isIdle = query === null
  const { data, isError, isFetching } = useQuery(
    { ...foundQuery<T>(addressOf(address, query ?? '', more)), enabled: !isIdle },
    queryClient(),
  )
  if (isIdle) return { found: [], state: 'idle' }
  // Cached results are shown while they are requested again, since an entry may have been added meanwhile.
  return { found: data ?? [], state: isFetching ? 'asking' : isError ? 'failed' : 'answered' }
}

function foundQuery<T>(address: string) {
  return queryOptions({
    queryKey: ['found', address],
    queryFn: async ({ signal }) => {
      await pause(signal)
      return (await getJson<{ found: readonly T[] }>(address, signal)).found
    },
    placeholderData: keepPreviousData,
    retry: false,
    refetchOnWindowFocus: false,
    networkMode: 'always',
  })
}

/** Waits before a request. @throws if `signal` aborts it, as react-query does when the user types on */
function pause(signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, pauseMs)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      reject(new DOMException('The user typed on.', 'AbortError'))
    })
  })
}

function addressOf(address: string, query: string, more: Readonly<Record<string, string | undefined>>): string {
  const parameters = new URLSearchParams({ q: query.trim() })
  for (const [name, value] of Object.entries(more)) if (value) parameters.set(name, value)
  return `${address}?${parameters}`
}
