import { beforeEach } from 'vitest'
import { newRequest } from './request-scope'

// Tests are silent when they pass, so log lines about ordinary events are dropped. Errors still show, and a test
// that reads the log replaces `write` itself (tests/server/platform/captured-log.ts).
const write = process.stdout.write.bind(process.stdout)
const isLogLine = (chunk: unknown) => typeof chunk === 'string' && chunk.startsWith('{"time":"')

process.stdout.write = ((...given: Parameters<typeof write>) =>
  isLogLine(given[0]) ? true : write(...given)) as typeof process.stdout.write

beforeEach(newRequest)
