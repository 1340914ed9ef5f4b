import { config } from '../platform/config'

/** True for the origin of this installation: that of PUBLIC_URL, or its scheme with the `host` of the request. */
export function isOwnOrigin(origin: string, host: string | null | undefined): boolean {
  const { publicUrl } = config()
  return origin === publicUrl || origin === `${new URL(publicUrl).protocol}//${host}`
}
