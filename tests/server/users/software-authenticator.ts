import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import { isoCBOR } from '@simplewebauthn/server/helpers'

// A passkey in software, as a browser and its device answer (WebAuthn level 2, sections 6 and 7).

type Ceremony = { challenge: string; origin?: string; host?: string; isVerified?: boolean }

const sha256 = (data: Uint8Array | string) => createHash('sha256').update(data).digest()

/** Makes key pairs and signs with them, for `http://localhost:3000` unless another origin is given. */
export class SoftwareAuthenticator {
  readonly #keys = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  readonly id = randomBytes(32).toString('base64url')
  #counter = 0

  /** The answer to a request for a new passkey, as JSON. */
  register(ceremony: Ceremony): string {
    const { x = '', y = '' } = this.#keys.publicKey.export({ format: 'jwk' })
    const key = new Map<number, number | Uint8Array>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, new Uint8Array(Buffer.from(x, 'base64url'))],
      [-3, new Uint8Array(Buffer.from(y, 'base64url'))],
    ])
    const rawId = Buffer.from(this.id, 'base64url')
    const length = Buffer.from([0, rawId.length])
    const authData = Buffer.concat([
      this.#head(ceremony, 0x40),
      Buffer.alloc(16),
      length,
      rawId,
      Buffer.from(isoCBOR.encode(key)),
    ])
    const attestation = new Map<string, unknown>([
      ['fmt', 'none'],
      ['attStmt', new Map()],
      ['authData', new Uint8Array(authData)],
    ])
    return this.#answer({
      clientDataJSON: clientData('webauthn.create', ceremony).toString('base64url'),
      attestationObject: Buffer.from(isoCBOR.encode(attestation as never)).toString('base64url'),
      transports: ['internal'],
    })
  }

  /** The answer to a request to sign in, as JSON. `from`: signs with the counter that it had before. */
  signIn(ceremony: Ceremony): string {
    this.#counter++
    const authData = this.#head(ceremony, 0)
    const data = clientData('webauthn.get', ceremony)
    const signature = sign('sha256', Buffer.concat([authData, sha256(data)]), this.#keys.privateKey)
    return this.#answer({
      clientDataJSON: data.toString('base64url'),
      authenticatorData: authData.toString('base64url'),
      signature: signature.toString('base64url'),
    })
  }

  /** As a copy of the device that was made before. */
  rewind(): void {
    this.#counter = 0
  }

  #head({ host = 'localhost', isVerified = true }: Ceremony, flags: number): Buffer {
    const counter = Buffer.alloc(4)
    counter.writeUInt32BE(this.#counter)
    return Buffer.concat([sha256(host), Buffer.from([flags | 0x01 | (isVerified ? 0x04 : 0)]), counter])
  }

  #answer(response: object): string {
    return JSON.stringify({
      id: this.id,
      rawId: this.id,
      type: 'public-key',
      response,
      clientExtensionResults: {},
    })
  }
}

function clientData(type: string, { challenge, origin = 'http://localhost:3000' }: Ceremony): Buffer {
  return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))
}
