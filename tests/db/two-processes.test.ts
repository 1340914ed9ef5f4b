import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { closeDb, install } from '@/db/client'
import { engine } from '@/db/columns'
import { open } from '@/db/connect'
import { migrate } from '@/db/migrate'
import { createTrip } from '@/lib/server/trip/create-trip'
import { loadTrip } from '@/lib/server/trip/load-trip'
import { scratch } from './migration-folder'
import { emptyTrip, seed } from './seed'

type SaveResult = { edited: (number | string)[]; won: number }

it.runIf(engine === 'sqlite')(
  'two processes write one file, each version once',
  async () => {
    const DATA_DIR = scratch()
    install(open(join(DATA_DIR, 'attache.db')))
    await migrate()
    await seed()
    const made = await createTrip(emptyTrip, 'u')
    if (!made.ok) throw new Error(made.code)
    const saver = async (name: string): Promise<SaveResult> => {
      const args = ['--import', 'tsx', join(import.meta.dirname, 'saver.ts'), made.id, name]
      const { stdout } = await promisify(execFile)(process.execPath, args, { env: { ...process.env, DATA_DIR } })
      return JSON.parse(stdout) as SaveResult
    }
    const results = await Promise.all([saver('a'), saver('b')])
    const versions = results.flatMap(({ edited }) => edited).sort((a, b) => Number(a) - Number(b))
    expect(versions).toHaveLength(40)
    expect(new Set(versions).size).toBe(40)
    const whole = (await loadTrip(made.id))!
    // At most one of those who saved while version 41 was current.
    const won = results.reduce((sum, one) => sum + one.won, 0)
    expect(won).toBeLessThanOrEqual(1)
    expect(whole.record.nextStep).toHaveLength(40 + won)
    expect(whole.version).toBe(41 + won)
    await closeDb()
  },
  60_000,
)
