'use client'

import { useQueries } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Institution } from '@/lib/domain/directory/entry'
import { getJson } from '../../ui/json-request'
import { queryClient } from '../../ui/query-client'

const mostNames = 40

/** The entries of the office's directory with one of these names, or with a part of it. */
export function useNamedInstitutions(names: readonly string[]): readonly Institution[] {
  const answers = useQueries(
    {
      queries: names.slice(0, mostNames).map((name) => ({
        queryKey: ['found', '/api/institutions', name],
        queryFn: async ({ signal }: { signal: AbortSignal }) => {
          const address = `/api/institutions?${new URLSearchParams({ q: name })}`
          return (await getJson<{ found: readonly Institution[] }>(address, signal)).found
        },
        retry: false,
        refetchOnWindowFocus: false,
        networkMode: 'always' as const,
      })),
      combine: (results) => results.map(({ data }) => data),
    },
    queryClient(),
  )
  return useMemo(() => answers.flatMap((found) => found ?? []), [answers])
}
