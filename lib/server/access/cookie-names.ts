import { config } from '../platform/config'

/** True if cookies can be limited to https. */
export function isSecure(): boolean {
  return config().publicUrl.startsWith('https:')
}

/** A cookie that no other host of the same domain can set: browsers accept `__Host-` only from this host, by https. */
export function hostCookie(name: string): string {
  return isSecure() ? `__Host-${name}` : name
}
