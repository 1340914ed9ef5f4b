const anyOrigin = 'http://a.invalid'

/**
 * The path to return to after signing in, from the address of the sign-in page; `null` unless it is a path of this
 * installation. Pages that lead on by themselves are none.
 */
export function returnPath(given: unknown): string | null {
  if (typeof given !== 'string' || given.length > 1000 || !/^\/(?![/\\])[\x20-\x7e]*$/.test(given)) return null
  if (!URL.canParse(given, anyOrigin)) return null
  const { origin, pathname, search } = new URL(given, anyOrigin)
  // Also after the browser's own reading of backslashes and dots.
  if (origin !== anyOrigin || pathname.startsWith('//')) return null
  if (/^\/(?:$|sign-in|welcome|api\/|_next\/)/.test(pathname)) return null
  return pathname + search
}

/** The address of the sign-in page that leads back to `path`. */
export function signInPath(path: string | null): string {
  const back = returnPath(path)
  return back === null ? '/sign-in' : `/sign-in?next=${encodeURIComponent(back)}`
}
