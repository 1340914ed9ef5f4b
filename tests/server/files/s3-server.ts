import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import S3rver from '@20minutes/s3rver'

/** A running S3 server with one bucket. */
export type S3Server = {
  /** For STORAGE_URL. */
  url: string
  /** The names of the objects in the bucket. */
  objects: () => Promise<string[]>
  close: () => Promise<void>
}

/** Starts an S3 server, which verifies signatures, on a free port. */
export async function startS3(): Promise<S3Server> {
  const directory = await mkdtemp(join(tmpdir(), 'attache-s3-'))
  const server = new S3rver({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    directory,
    configureBuckets: [{ name: 'files', configs: [] }],
  })
  const { port } = await server.run()
  return {
    url: `http://S3RVER:S3RVER@127.0.0.1:${port}/files`,
    async objects() {
      const all = await readdir(join(directory, 'files'), { recursive: true })
      return all.filter((name) => name.endsWith('._S3rver_object')).map((name) => name.replace('._S3rver_object', ''))
    },
    async close() {
      await server.close()
      await rm(directory, { recursive: true, force: true })
    },
  }
}
