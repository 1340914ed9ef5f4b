import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The test files that import fast-check, as paths below `root`. */
export function propertyTestFiles(root) {
  return readdirSync(join(root, 'tests'), { recursive: true })
    .map((name) => `tests/${name.replaceAll('\\', '/')}`)
    .filter((file) => /\.test\.tsx?$/.test(file) && !file.startsWith('tests/e2e/'))
    .filter((file) => readFileSync(join(root, file), 'utf8').includes("from 'fast-check'"))
    .toSorted()
}

/** Counts and failures of one run of vitest, from its JSON report. A file that could not be loaded is a failure. */
export function failuresIn({ testResults }, shortName) {
  const failures = testResults.flatMap(({ name, message, status, assertionResults }) => {
    const file = shortName(name)
    const failed = assertionResults.filter((test) => test.status === 'failed')
    if (status === 'failed' && failed.length === 0) return [{ file, test: '', message }]
    return failed.map(({ fullName, failureMessages }) => ({
      file,
      test: fullName,
      message: failureMessages.join('\n'),
    }))
  })
  const passed = testResults.flatMap((result) => result.assertionResults).filter(({ status }) => status === 'passed')
  return { passed: passed.length, failures }
}

/** What is printed of a failure: the test, its seed and path, the command that repeats it, and the counterexample. */
export function replay({ file, test, message }, seed) {
  const path = /\{ seed: -?\d+, path: "([\d:]+)"/.exec(message)?.[1]
  const name = test.replaceAll(/[^\p{L}\p{N} ]/gu, '.')
  const settings = [`TEST_SEED=${seed}`, ...(path ? [`TEST_PATH=${path}`] : [])]
  const lines = message.split('\n').filter((line) => !/^\s+at /.test(line))
  return [
    `\n✗ ${file}`,
    `  ${test || 'The file failed outside of any test.'}`,
    `  { seed: ${seed}${path ? `, path: "${path}"` : ''} }`,
    `  Replay: ${settings.join(' ')} npx vitest run ${file}${test ? ` -t '${name}'` : ''}`,
    ...lines.slice(0, 30).map((line) => `    ${line.slice(0, 5_000)}`),
    '',
  ].join('\n')
}
