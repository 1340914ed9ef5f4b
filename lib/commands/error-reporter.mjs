import { writeFileSync } from 'node:fs'

/**
 * A reporter for vitest that writes errors outside any test, such as a lost worker, to the file that the environment
 * variable UNHANDLED_ERRORS_FILE names, as a JSON list of messages. Vitest's JSON report leaves them out.
 */
export default class ErrorReporter {
  onTestRunEnd(_modules, unhandledErrors) {
    const file = process.env.UNHANDLED_ERRORS_FILE
    const messages = unhandledErrors.map(({ name, message, stack }) => stack ?? `${name}: ${message}`)
    if (file && messages.length > 0) writeFileSync(file, JSON.stringify(messages))
  }
}
