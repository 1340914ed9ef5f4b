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
    /** A data directory with the sample office, of which every server under test gets a copy. */
    sampleData: string
  }
}

const run = promisify(execFile)

/** Once for all end-to-end files: a browser, a build of these sources, a sample office to copy. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { stdout } = await run(process.execPath, ['lib/commands/browser.mjs'])
  // The last line is the path; an installation prints more before it.
  project.provide('chromium', stdout.trim().split('\n').at(-1)!)
  // An empty setting overrides a developer's .env during the build.
  const env = { ...process.env, DATA_DIR: '', PUBLIC_URL: '' }
  await run(process.execPath, ['lib/commands/build.mjs', '--if-changed'], { env })
  const sampleData = await mkdtemp(join(tmpdir(), 'attache-sample-'))
  await run(process.execPath, ['--import', 'tsx', 'lib/commands/prepare.ts'], {
    env: serverEnvironment(sampleData, 3000, { SAMPLE_OFFICE: 'yes' }),
  })
  project.provide('sampleData', sampleData)
  return () => rm(sampleData, { recursive: true, force: true })
}
