import { AsyncLocalStorage } from 'node:async_hooks'
import type { IncomingHttpHeaders } from 'node:http'
import { cookies, headers } from 'next/headers'
import { NextRequest } from 'next/server'
import { processWide } from './process-wide'

// Cookies and headers of the current request, also of one that is answered before Next.js, which then knows nothing of
// it. Only for reading: a cookie can be set only within Next.js.

const storage = () => processWide('request-headers', () => new AsyncLocalStorage<NextRequest>())

/** Runs the handler of a request that Next.js does not see. */
export function withHeaders<T>({ cookie = '', ...given }: IncomingHttpHeaders, work: () => T): T {
  const language = given['accept-language'] ?? ''
  const agent = given['user-agent'] ?? ''
  const forwarded = [given['x-forwarded-for'] ?? ''].flat().join(', ')
  // Next.js reads cookies and languages only from an object of its own; the address has no meaning here.
  const headers = { cookie, 'accept-language': language, 'user-agent': agent, 'x-forwarded-for': forwarded }
  const request = new NextRequest('http://localhost', { headers })
  return storage().run(request, work)
}

export async function requestCookies(): Promise<Pick<NextRequest['cookies'], 'get' | 'getAll'>> {
  return storage().getStore()?.cookies ?? (await cookies())
}

/** The `Accept-Language` header. */
export async function askedLanguages(): Promise<string | null> {
  return (await requestHeaders()).get('accept-language')
}

/** Only those that are copied above. */
export async function requestHeaders(): Promise<Headers> {
  return storage().getStore()?.headers ?? (await headers())
}
