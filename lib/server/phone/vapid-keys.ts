import { createECDH, hkdfSync } from 'node:crypto'
import { config } from '../platform/config'
import { processWide } from '../platform/process-wide'

/** The key pair by which push services recognise this installation, as VAPID writes it (RFC 8292). */
export type VapidKeys = { publicKey: string; privateKey: string }

/**
 * The keys of this installation. They are derived from `AUTH_SECRET`, which is created at the first start and kept in
 * DATA_DIR, so that all processes have the same ones and a backup of the secret is enough.
 */
export function vapidKeys(): VapidKeys {
  return processWide('vapid keys', () => derivedFrom(config().authSecret))
}

function derivedFrom(secret: string): VapidKeys {
  const ecdh = createECDH('prime256v1')
  for (let attempt = 0; ; attempt++) {
    const seed = Buffer.from(hkdfSync('sha256', secret, '', `attache web push ${attempt}`, 32))
    try {
      ecdh.setPrivateKey(seed)
    } catch {
      // Almost every number is a private key of the curve.
      continue
    }
    return { publicKey: ecdh.getPublicKey('base64url'), privateKey: ecdh.getPrivateKey('base64url').padStart(43, 'A') }
  }
}
