import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

type Locked = { os?: string[]; libc?: string[] }

const { packages } = JSON.parse(readFileSync(join(import.meta.dirname, '../package-lock.json'), 'utf8')) as {
  packages: Record<string, Locked>
}

describe('the lock file', () => {
  // npm leaves this out of the lock for packages of other machines, and then installs 180 MB for musl next to glibc.
  test('names the C library of each package that exists for several', () => {
    const named = (path: string) =>
      path.includes('musl') ? 'musl' : /-(?:gnu|glibc|gnueabihf)$/.test(path) ? 'glibc' : null
    const wrong = Object.entries(packages).filter(
      ([path, { os = [], libc = [] }]) => os.includes('linux') && named(path) && libc[0] !== named(path),
    )
    expect(wrong.map(([path]) => path)).toEqual([])
  })
})
