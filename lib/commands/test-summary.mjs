import { readFileSync } from 'node:fs'

/** Counts of one run of vitest, from its JSON report and exit code. A run without a report or without tests failed. */
export function countsIn(file, code) {
  let report
  try {
    report = JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return { passed: 0, failed: 1, skipped: [] }
  }
  const tests = report.testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.map(({ fullName, status }) => ({ name: `${name}: ${fullName}`, status })),
  )
  const passed = tests.filter(({ status }) => status === 'passed').length
  const failed = tests.filter(({ status }) => status === 'failed').length
  const skipped = tests.filter(({ status }) => status !== 'passed' && status !== 'failed').map(({ name }) => name)
  // A file that could not be loaded, or an error outside any test, fails no test but the run.
  const outside = failed === 0 && (code !== 0 || passed === 0) ? 1 : 0
  return { passed, failed: failed + outside, skipped }
}

/** The lines at the end of `npm test`: each part, what did not run and why, and one line with the sums. */
export function summary(outcomes, { postgres }) {
  const sum = (field) => outcomes.reduce((total, outcome) => total + outcome[field], 0)
  const skipped = outcomes.flatMap((outcome) => outcome.skipped)
  return [
    '\n── Summary ──',
    ...outcomes.map(
      ({ title, passed, failed, seconds }) =>
        `${failed ? '✗' : '✓'} ${title.padEnd(12)}${passed} passed, ${failed} failed, ${seconds} s`,
    ),
    ...skipped.map((name) => `  skipped: ${name}`),
    ...(postgres
      ? []
      : ['The suite on a PostgreSQL server did not run: it does in CI, and wherever TEST_POSTGRES_URL is set.']),
    `${sum('passed')} passed, ${sum('failed')} failed${skipped.length ? `, ${skipped.length} skipped` : ''}`,
    '',
  ].join('\n')
}
