import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { TestProject } from 'vitest/node'
import { serverEnvironment } from '@/lib/commands/local-server'

declare module 'vitest' {
  export interface ProvidedContext {
    chromium: string
    /** A data directory with the sample office, that every server under test starts from a copy of. */
    sampleData: string
  }
}

const run = promisify(execFile)

/** Once for all end-to-end files: a browser, a build of these sources, a sample office to copy. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { stdout } = await run(process.execPath, ['lib/commands/browser.mjs'])
  // The last line: installing one says more.
  project.provide('chromium', stdout.trim().split('\n').at(-1)!)
  // An empty setting keeps what a developer has in .env out of the build.
  const env = { ...process.env, DATA_DIR: '', PUBLIC_URL: '' }
  await run(process.execPath, ['lib/commands/build.mjs', '--if-changed'], { env })
  const sampleData = await mkdtemp(join(tmpdir(), 'attache-sample-'))
  await run(process.execPath, ['--import', 'tsx', 'lib/commands/prepare.ts'], {
    env: serverEnvironment(sampleData, 3000, { SAMPLE_OFFICE: 'yes' }),
  })
  project.provide('sampleData', sampleData)
  return () => rm(sampleData, { recursive: true, force: true })
}
