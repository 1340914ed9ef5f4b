// Tests are silent when they pass: what the log tells of ordinary events is dropped. Errors still show, and a test that
// looks at the log replaces `write` itself (tests/server/platform/captured-log.ts).
const write = process.stdout.write.bind(process.stdout)
const isLogLine = (chunk: unknown) => typeof chunk === 'string' && chunk.startsWith('{"time":"')

process.stdout.write = ((...given: Parameters<typeof write>) =>
  isLogLine(given[0]) ? true : write(...given)) as typeof process.stdout.write
