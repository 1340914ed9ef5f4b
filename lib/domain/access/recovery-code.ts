/** How many there are of a new set. */
export const recoveryCodeCount = 10

// Without letters and digits that look alike: five bits each.
const signs = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'
const length = 16

/** The random bytes that a code takes. */
export const recoveryCodeBytes = length

/** A code as it is shown: four groups of four, 80 random bits. */
export function recoveryCodeOf(random: Uint8Array): string {
  const code = [...random.subarray(0, length)].map((byte) => signs[byte % signs.length]).join('')
  return code.replaceAll(/.{4}(?!$)/g, '$&-')
}

/** What was typed as a one-time code or a recovery code, without spaces and hyphens, in capitals. */
export function normalCode(typed: string): string {
  return typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\-‐-―]/g, '')
}

/** Whether this is a code of an app rather than a recovery code. */
export function isOneTimeCode(normal: string): boolean {
  return /^\d{6}$/.test(normal)
}
