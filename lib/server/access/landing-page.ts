import { returnPath } from '../../domain/access/return-path'
import { officeMay, type OfficeRole } from '../../domain/access/roles'

/**
 * The landing page after sign-in: the list of trips for planners, their own trip for travellers. `fresh` bypasses the
 * copy stored on the phone, which may belong to the user signed in before.
 */
export function landingPageFor(role: OfficeRole): '/trips' | '/pocket?fresh' {
  return officeMay(role, 'create trip') ? '/trips' : '/pocket?fresh'
}

/** Where the code is asked for after the password. `next`: the page to open afterwards. */
export function codePath(next: unknown): string {
  const path = returnPath(next)
  return path === null ? '/sign-in/code' : `/sign-in/code?next=${encodeURIComponent(path)}`
}

/** The page that the user wanted to open before signing in, otherwise their landing page. */
export function pageAfterSignIn(role: OfficeRole, next: unknown): string {
  const path = returnPath(next)
  if (path === null) return landingPageFor(role)
  return /^\/pocket(?:\/[^/?]+)?$/.test(path) ? `${path}?fresh` : path
}
