import { createHash, createHmac, randomBytes } from 'node:crypto'
import { config } from '../platform/config'

// Secrets of addresses and codes that can be shown again, although the database holds only their hash: they are derived
// from a random number in the database and the secret of the installation, which is not in the database.

export type SecretPurpose = 'personal link' | 'link code' | 'account link'

// Longer than any token. Longer input is cut off and is therefore invalid.
const longestToken = 100

/** 192 random bits. */
export function newNonce(): string {
  return randomBytes(24).toString('base64url')
}

/** The secret of an address, 192 bits. */
export function tokenOf(purpose: Exclude<SecretPurpose, 'link code'>, nonce: string): string {
  return derived(purpose, nonce).toString('base64url').slice(0, 32)
}

/** A code of six digits. */
export function codeOf(nonce: string): string {
  return String(derived('link code', nonce).readUInt32BE(0) % 1_000_000).padStart(6, '0')
}

/** The hash of a token, which the database stores. */
export function hashOfToken(token: string): string {
  return createHash('sha256').update(token.slice(0, longestToken)).digest('base64url')
}

function derived(purpose: SecretPurpose, nonce: string): Buffer {
  return createHmac('sha256', config().authSecret).update(`${purpose} ${nonce}`).digest()
}
