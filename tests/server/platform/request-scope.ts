// Replaces `next/headers` in the tests of `db` and `lib/server` (vitest.config.ts), which run outside a request of
// Next.js. The current request has no cookies and no headers unless the test sets them.

type SetCookie = { value: string; maxAge?: number; path?: string; secure?: boolean }
type Request = { cookies: Map<string, string>; headers: Headers; lastSet(name: string): SetCookie | undefined }

const setCookies = new Map<string, SetCookie>()

/** `lastSet`: how a cookie was set or removed by the last that did. */
export const request: Request = {
  cookies: new Map(),
  headers: new Headers(),
  lastSet: (name) => setCookies.get(name),
}

/** Replaces the request by one without cookies and headers, as from another device. Runs before each test. */
export function newRequest(): void {
  request.cookies = new Map()
  request.headers = new Headers()
}

/** The request comes with the session of this token (tests/server/access/signed-in.ts), or with none. */
export function sendSession(token: string | undefined): void {
  if (token === undefined) request.cookies.delete(sessionCookie)
  else request.cookies.set(sessionCookie, token)
}

const sessionCookie = 'next-auth.session-token'

export async function headers(): Promise<Headers> {
  return request.headers
}

export async function cookies() {
  const jar = request.cookies
  return {
    get(name: string) {
      const value = jar.get(name)
      return value === undefined ? undefined : { name, value }
    },
    getAll: () => [...jar].map(([name, value]) => ({ name, value })),
    set(name: string, value: string, options: Omit<SetCookie, 'value'> = {}) {
      setCookies.set(name, { value, ...options })
      if (options.maxAge === 0) jar.delete(name)
      else jar.set(name, value)
    },
    delete: (name: string) => void jar.delete(name),
  }
}
