import { AwsClient } from 'aws4fetch'
import { config } from '../platform/config'
import { LoggableError } from '../platform/error-facts'

// S3-compatible object storage (AWS, MinIO, Ceph, R2 …) by STORAGE_URL. Objects are private: only this server reads
// them, after it has checked the access.

/** An object storage. All functions throw if it does not answer as expected. */
export type ObjectStorage = {
  /** `hash`: SHA-256 of the content in hexadecimal, which the storage verifies. */
  put: (name: string, bytes: Uint8Array, hash: string) => Promise<void>
  /** The content of an object; `null` if there is none. */
  get: (name: string) => Promise<Buffer | null>
  /** Deletes an object, if there is one. */
  remove: (name: string) => Promise<void>
}

const timeoutMs = 60_000

/** The storage that is configured; `null`: content is in the database. */
export function configuredStorage(): ObjectStorage | null {
  const { storageUrl } = config()
  return storageUrl === null ? null : objectStorage(storageUrl)
}

/** The storage of `https://access-key:secret-key@host/bucket`, with an optional folder and `?region=`. */
export function objectStorage(url: string): ObjectStorage {
  const { origin, pathname, username, password, searchParams } = new URL(url)
  const client = new AwsClient({
    accessKeyId: decodeURIComponent(username),
    secretAccessKey: decodeURIComponent(password),
    service: 's3',
    region: searchParams.get('region') ?? 'us-east-1',
    retries: 2,
  })
  const folder = origin + pathname.replace(/\/+$/, '')
  const request = (method: string, name: string, init: RequestInit = {}) =>
    client.fetch(`${folder}/${name}`, { ...init, method, signal: AbortSignal.timeout(timeoutMs) })
  return {
    async put(name, bytes, hash) {
      const headers = { 'content-type': 'application/octet-stream', 'x-amz-content-sha256': hash }
      const response = await request('PUT', name, { headers, body: new Uint8Array(bytes) })
      if (!response.ok) throw failed(response)
    },
    async get(name) {
      const response = await request('GET', name)
      if (response.status === 404) return null
      if (!response.ok) throw failed(response)
      return Buffer.from(await response.arrayBuffer())
    },
    async remove(name) {
      const response = await request('DELETE', name)
      if (!response.ok && response.status !== 404) throw failed(response)
    },
  }
}

function failed({ status }: Response): Error {
  if (status === 401 || status === 403) return new LoggableError('The object storage refuses these credentials.')
  if (status === 404) return new LoggableError('The object storage has no such bucket.')
  if (status === 507) return new LoggableError('The object storage is full.')
  return new LoggableError('The object storage does not work.')
}
