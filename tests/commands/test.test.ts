import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ask, folder } from './node'

const report = (...statuses: string[]) =>
  JSON.stringify({
    testResults: [
      {
        name: 'a.test.ts',
        assertionResults: statuses.map((status, i) => ({
          fullName: `test ${i}`,
          status,
          failureMessages: status === 'failed' ? ['AssertionError: expected 1 to be 2'] : [],
        })),
      },
    ],
  })

describe('npm test counts', () => {
  const counts = async (text: string, code: number) => {
    const file = join(await folder({ 'report.json': text }), 'report.json')
    return ask('test-summary.mjs', `m.countsIn(${JSON.stringify(file)}, ${code})`)
  }

  it('tests that passed, failed and were skipped', async () => {
    await expect(counts(report('passed', 'passed', 'failed', 'pending'), 1)).resolves.toEqual({
      passed: 2,
      failed: 1,
      failures: ['a.test.ts: test 2\n    AssertionError: expected 1 to be 2'],
      skipped: ['a.test.ts: test 3'],
    })
  })

  it('an error outside of tests, with its message', async () => {
    const place = await folder({ 'report.json': report('passed'), 'errors.json': '["Error: worker lost"]' })
    const [file, errors] = [join(place, 'report.json'), join(place, 'errors.json')].map((path) => JSON.stringify(path))
    await expect(ask('test-summary.mjs', `m.countsIn(${file}, 1, ${errors})`)).resolves.toMatchObject({
      failed: 1,
      failures: ['outside any test\n    Error: worker lost'],
    })
  })

  it.each([
    ['an error outside any test', report('passed'), 1],
    ['a run without any test', report(), 0],
    ['a run that left no report', '', 0],
  ])('%s as a failure', async (_, text, code) => {
    await expect(counts(text, code)).resolves.toMatchObject({ failed: 1 })
  })
})

it('npm test ends with one line of totals, and lists what failed and what did not run', async () => {
  const outcomes = [
    { title: 'Types', passed: 1, failed: 0, failures: [], skipped: [], seconds: 3 },
    { title: 'Tests', passed: 40, failed: 2, failures: ['c: d'], skipped: ['a: b'], seconds: 9 },
  ]
  const lines = async (postgres: boolean) =>
    String(await ask('test-summary.mjs', `m.summary(${JSON.stringify(outcomes)}, { postgres: ${postgres} })`))
      .trim()
      .split('\n')
  expect((await lines(true)).at(-1)).toBe('41 passed, 2 failed, 1 skipped')
  expect(await lines(true)).toContain('  skipped: a: b')
  expect(await lines(true)).toContain('  failed: c: d')
  expect((await lines(false)).join('\n')).toContain('The suite on a PostgreSQL server did not run')
  expect((await lines(true)).join('\n')).not.toContain('PostgreSQL')
})

describe('the browser', () => {
  it('is the one that CHROMIUM_PATH names', async () => {
    await expect(ask('browser.mjs', 'm.findBrowser()', { CHROMIUM_PATH: process.execPath })).resolves.toBe(
      process.execPath,
    )
  })

  it('is an error if CHROMIUM_PATH names no browser', async () => {
    await expect(ask('browser.mjs', 'm.findBrowser()', { CHROMIUM_PATH: '/nowhere/chromium' })).rejects.toThrow(
      'CHROMIUM_PATH is /nowhere/chromium, which is no program that can be run.',
    )
  })
})
