import { createHmac, timingSafeEqual } from 'node:crypto'
import { type Config, config } from '../platform/config'
import { isLoopbackHost } from '../platform/private-host'

// A person who opens /welcome of an empty installation becomes its administrator. Where others can reach the address,
// that needs a code which only the person at the console of the server sees. It ends with the first account.

type Settings = Pick<Config, 'publicUrl' | 'authSecret'>

/** The code that `npm start` prints; `null` where only this machine can open the installation. */
export function setupCode({ publicUrl, authSecret }: Settings = config()): string | null {
  if (isLoopbackHost(new URL(publicUrl).hostname)) return null
  // Without letters and digits that look alike.
  const signs = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'
  const bytes = createHmac('sha256', authSecret).update('setup code').digest().subarray(0, 12)
  const code = [...bytes].map((byte) => signs[byte % signs.length]).join('')
  return code.replace(/.{4}(?!$)/g, '$&-')
}

/** Whether this is the code, however its letters are written; always where none is needed. */
export function isSetupCode(given: string, settings: Settings = config()): boolean {
  const expected = setupCode(settings)
  if (expected === null) return true
  const [a, b] = [expected, given].map((text) => Buffer.from(text.toUpperCase().replaceAll(/[^A-Z\d]/g, '')))
  return a !== undefined && b !== undefined && a.length === b.length && timingSafeEqual(a, b)
}
