import { readFileSync } from 'node:fs'

const MESSAGE_LINES = 6

/**
 * Counts of one run of vitest, from its JSON report and exit code, with the names of skipped tests and the names and
 * messages of failed ones. A run without a report or without tests failed.
 * @param errorFile a JSON list of errors outside any test; absent if there were none
 */
export function countsIn(file, code, errorFile) {
  const report = readJson(file)
  if (report === null) return { passed: 0, failed: 1, failures: ['the run left no report'], skipped: [] }
  const tests = report.testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.map(({ fullName, status, failureMessages = [] }) => ({
      name: `${name}: ${fullName}`,
      status,
      failureMessages,
    })),
  )
  const passed = tests.filter(({ status }) => status === 'passed').length
  const failures = tests.filter(({ status }) => status === 'failed').map(failureText)
  const skipped = tests.filter(({ status }) => status !== 'passed' && status !== 'failed').map(({ name }) => name)
  // A file that could not be loaded, or an error outside any test, fails no test but the run.
  if (failures.length === 0 && (code !== 0 || passed === 0)) failures.push(...errorsOutsideTests(report, errorFile))
  return { passed, failed: failures.length, failures, skipped }
}

function failureText({ name, failureMessages }) {
  const lines = failureMessages.join('\n').split('\n').slice(0, MESSAGE_LINES)
  return [name, ...lines.map((line) => `    ${line}`)].join('\n')
}

function errorsOutsideTests(report, errorFile) {
  const files = report.testResults.filter(({ status }) => status === 'failed')
  const errors = [
    ...files.map(({ name, message }) => failureText({ name, failureMessages: [message ?? ''] })),
    ...(readJson(errorFile) ?? []).map((message) =>
      failureText({ name: 'outside any test', failureMessages: [message] }),
    ),
  ]
  return errors.length > 0 ? errors : ['an error outside any test']
}

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}

/** The lines at the end of `npm test`: each part, what failed, what did not run and why, and one line with the sums. */
export function summary(outcomes, { postgres }) {
  const sum = (field) => outcomes.reduce((total, outcome) => total + outcome[field], 0)
  const skipped = outcomes.flatMap((outcome) => outcome.skipped)
  const failures = outcomes.flatMap((outcome) => outcome.failures)
  return [
    '\n── Summary ──',
    ...outcomes.map(
      ({ title, passed, failed, seconds }) =>
        `${failed ? '✗' : '✓'} ${title.padEnd(12)}${passed} passed, ${failed} failed, ${seconds} s`,
    ),
    ...skipped.map((name) => `  skipped: ${name}`),
    ...failures.map((text) => `  failed: ${text}`),
    ...(postgres
      ? []
      : ['The suite on a PostgreSQL server did not run: it does in CI, and wherever TEST_POSTGRES_URL is set.']),
    `${sum('passed')} passed, ${sum('failed')} failed${skipped.length ? `, ${skipped.length} skipped` : ''}`,
    '',
  ].join('\n')
}
