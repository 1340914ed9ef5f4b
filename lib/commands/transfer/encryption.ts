import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { Transform, type TransformCallback } from 'node:stream'
import { TransferError } from '../../../db/transfer/store'

// Authenticated encryption in chunks (AES-256-GCM, with the STREAM construction): a changed, moved or missing chunk is
// noticed before anything of it is used, and files of any length need little memory. The file begins with a mark and
// a salt; each chunk has its number and whether it is the last in its nonce, and is followed by its tag.

const mark = Buffer.from('ATTACHE-BACKUP-1')
const saltBytes = 16
const chunkBytes = 64 * 1024
const tagBytes = 16

/** The key in a file: at least 32 random characters, as `openssl rand -base64 32` prints them. */
export function readKey(file: string): Buffer {
  let text: string
  try {
    text = readFileSync(file, 'utf8').trim()
  } catch {
    throw new TransferError(`The key file ${file} cannot be read.`)
  }
  if (text.length < 32 || new Set(text).size < 8)
    throw new TransferError(`${file} needs at least 32 random characters: openssl rand -base64 32 > ${file}`)
  return Buffer.from(text)
}

/** True for the first bytes of an encrypted backup. */
export const isEncrypted = (start: Uint8Array) => mark.equals(Buffer.from(start).subarray(0, mark.length))

const keyOf = (secret: Buffer, salt: Buffer) => Buffer.from(hkdfSync('sha256', secret, salt, 'attache backup', 32))

function nonceOf(number: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12)
  nonce.writeUInt32BE(number, 7)
  nonce[11] = isLast ? 1 : 0
  return nonce
}

/** Encrypts what is written to it. */
export class Encryption extends Transform {
  readonly #key: Buffer
  readonly #salt = randomBytes(saltBytes)
  #waiting = Buffer.alloc(0)
  #number = 0

  constructor(secret: Buffer) {
    super()
    this.#key = keyOf(secret, this.#salt)
    this.push(Buffer.concat([mark, this.#salt]))
  }

  override _transform(part: Buffer, _: BufferEncoding, done: TransformCallback): void {
    this.#waiting = Buffer.concat([this.#waiting, part])
    // The last chunk has to wait for the end, because it is marked as the last.
    while (this.#waiting.length > chunkBytes) this.#seal(false)
    done()
  }

  override _flush(done: TransformCallback): void {
    this.#seal(true)
    done()
  }

  #seal(isLast: boolean): void {
    const chunk = this.#waiting.subarray(0, chunkBytes)
    this.#waiting = this.#waiting.subarray(chunkBytes)
    const cipher = createCipheriv('aes-256-gcm', this.#key, nonceOf(this.#number++, isLast))
    this.push(Buffer.concat([cipher.update(chunk), cipher.final(), cipher.getAuthTag()]))
  }
}

/** Decrypts what is written to it. Fails with a TransferError if the key is another or anything was changed. */
export class Decryption extends Transform {
  readonly #secret: Buffer
  #key: Buffer | null = null
  #waiting = Buffer.alloc(0)
  #number = 0

  constructor(secret: Buffer) {
    super()
    this.#secret = secret
  }

  override _transform(part: Buffer, _: BufferEncoding, done: TransformCallback): void {
    this.#waiting = Buffer.concat([this.#waiting, part])
    if (this.#key === null && this.#waiting.length >= mark.length + saltBytes) {
      this.#key = keyOf(this.#secret, this.#waiting.subarray(mark.length, mark.length + saltBytes))
      this.#waiting = this.#waiting.subarray(mark.length + saltBytes)
    }
    try {
      while (this.#key && this.#waiting.length > chunkBytes + tagBytes) this.#open(this.#key, false)
      done()
    } catch {
      done(new TransferError('The backup is damaged, or was encrypted with another key.'))
    }
  }

  override _flush(done: TransformCallback): void {
    try {
      if (this.#key === null) throw new Error('too short')
      this.#open(this.#key, true)
      done()
    } catch {
      done(new TransferError('The backup is damaged or not complete, or was encrypted with another key.'))
    }
  }

  #open(key: Buffer, isLast: boolean): void {
    const sealed = this.#waiting.subarray(0, chunkBytes + tagBytes)
    this.#waiting = this.#waiting.subarray(chunkBytes + tagBytes)
    const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(this.#number++, isLast))
    decipher.setAuthTag(sealed.subarray(-tagBytes))
    this.push(Buffer.concat([decipher.update(sealed.subarray(0, -tagBytes)), decipher.final()]))
  }
}
