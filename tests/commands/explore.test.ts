import { expect, it } from 'vitest'
import { ask, folder } from './node'

const message = `Property failed after 31 tests
{ seed: 7, path: "30:68:0", endOnFailure: true }
Counterexample: [1]
    at /somewhere/tests/a.test.ts:3:8`

it('npm run explore runs every test file that imports fast-check, except end-to-end tests', async () => {
  const root = await folder({
    'tests/domain/a.test.ts': "import fc from 'fast-check'",
    'tests/domain/b.test.ts': "import { expect } from 'vitest'",
    'tests/domain/cases.ts': "import fc from 'fast-check'",
    'tests/components/c.test.tsx': "import fc from 'fast-check'",
    'tests/e2e/d.test.ts': "import fc from 'fast-check'",
  })
  await expect(ask('explore-report.mjs', `m.propertyTestFiles(${JSON.stringify(root)})`)).resolves.toEqual([
    'tests/components/c.test.tsx',
    'tests/domain/a.test.ts',
  ])
})

it('npm run explore counts a file that could not be loaded as a failure', async () => {
  const report = {
    testResults: [
      { name: 'a.test.ts', status: 'failed', message: 'No such module', assertionResults: [] },
      {
        name: 'b.test.ts',
        status: 'failed',
        message: '',
        assertionResults: [
          { fullName: 'adds', status: 'passed' },
          { fullName: 'merges', status: 'failed', failureMessages: ['Property failed'] },
        ],
      },
    ],
  }
  await expect(ask('explore-report.mjs', `m.failuresIn(${JSON.stringify(report)}, (name) => name)`)).resolves.toEqual({
    passed: 1,
    failures: [
      { file: 'a.test.ts', test: '', message: 'No such module' },
      { file: 'b.test.ts', test: 'merges', message: 'Property failed' },
    ],
  })
})

it('npm run explore prints the seed, the path and the command that repeats a failure', async () => {
  const failure = { file: 'tests/a.test.ts', test: 'merging "twice" changes nothing', message }
  const lines = String(await ask('explore-report.mjs', `m.replay(${JSON.stringify(failure)}, 7)`)).split('\n')
  expect(lines).toEqual([
    '',
    '✗ tests/a.test.ts',
    '  merging "twice" changes nothing',
    '  { seed: 7, path: "30:68:0" }',
    "  Replay: TEST_SEED=7 TEST_PATH=30:68:0 npx vitest run tests/a.test.ts -t 'merging .twice. changes nothing'",
    '    Property failed after 31 tests',
    '    { seed: 7, path: "30:68:0", endOnFailure: true }',
    '    Counterexample: [1]',
    '',
  ])
})
