import { QueryClient } from '@tanstack/react-query'

let ofWindow: QueryClient | undefined

/**
 * The react-query client: one per browser window, so that data and unsent changes survive navigation between pages;
 * a new one per call on the server, where requests must not share data. Hooks take it explicitly, as in
 * `useQuery(options, queryClient())`: a provider in the root layout would add the library to every read-only page.
 */
export function queryClient(): QueryClient {
  if (typeof window === 'undefined') return new QueryClient()
  ofWindow ??= new QueryClient()
  return ofWindow
}
