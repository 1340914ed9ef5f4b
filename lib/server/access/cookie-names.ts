import { cookies } from 'next/headers'
import { config } from '../platform/config'

/** True if cookies can be limited to https. */
export function isSecure(): boolean {
  return config().publicUrl.startsWith('https:')
}

/** A cookie that no other host of the same domain can set: browsers accept `__Host-` only from this host, by https. */
export function hostCookie(name: string): string {
  return isSecure() ? `__Host-${name}` : name
}

/** Sets a cookie of the whole installation that scripts cannot read. `seconds`: 0 to remove it. */
export async function setHostCookie(
  name: string,
  value: string,
  seconds: number,
  sameSite: 'lax' | 'strict' = 'lax',
): Promise<void> {
  const options = { httpOnly: true, sameSite, path: '/', secure: isSecure(), maxAge: seconds } as const
  ;(await cookies()).set(hostCookie(name), value, options)
}

/** Removes a cookie. Browsers ignore a removal of a `__Host-` cookie that is not itself `Secure`. */
export function removeHostCookie(name: string): Promise<void> {
  return setHostCookie(name, '', 0)
}
