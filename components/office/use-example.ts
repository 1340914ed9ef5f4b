'use client'

import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { HouseExample } from '@/lib/server/office/house-style-example'
import { getJson } from '../ui/json-request'
import { queryClient } from '../ui/query-client'

/**
 * The example in the style of a query, requested whenever it changes; until the answer arrives the last one is shown.
 * `null` requests nothing and returns `saved`.
 */
export function useExample(
  query: string | null,
  saved: readonly HouseExample[],
): { examples: readonly HouseExample[]; isFailed: boolean } {
  const { data, isError } = useQuery(
    {
      queryKey: ['house style example', query],
      queryFn: ({ signal }) => getJson<readonly HouseExample[]>(`/house-style/example?${query}`, signal),
      enabled: query !== null,
      retry: false,
      refetchOnWindowFocus: false,
      networkMode: 'always',
    },
    queryClient(),
  )
  const [last, setLast] = useState(saved)
  if (data && data !== last) setLast(data)
  return { examples: query === null ? saved : (data ?? last), isFailed: query !== null && isError }
}
