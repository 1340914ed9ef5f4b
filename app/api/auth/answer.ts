import { signInPath } from '@/lib/domain/access/return-path'
import type { SignInProblem } from '@/lib/domain/access/sign-in-problem'

/** Leads to another address and sets cookies. */
export function withCookies(location: string, cookies: readonly string[]): Response {
  const headers = new Headers({ location })
  // Next.js drops a maximum age of 0 where it adds cookies of its own to the answer.
  for (const cookie of cookies)
    headers.append('set-cookie', cookie.replace('Max-Age=0', `Expires=${new Date(0).toUTCString()}`))
  return new Response(null, { status: 303, headers })
}

/** Leads to the sign-in page, which explains the problem and leads on to `next`. */
export function toSignInPage(problem: SignInProblem, next: string | null, cookies: readonly string[] = []): Response {
  const page = signInPath(next)
  return withCookies(`${page}${page.includes('?') ? '&' : '?'}problem=${problem}`, cookies)
}
