import { afterEach, beforeEach, vi } from 'vitest'

/** A line of the log. */
export type LogLine = { time: string; level: string; event: string } & Record<string, unknown>

export type CapturedLog = {
  /** Everything that was written, as text. */
  text(): string
  lines(): LogLine[]
  /** The lines without what differs at every run. */
  events(): Record<string, unknown>[]
}

/** Captures what each test of a file writes to standard output and standard error. */
export function captureLog(): CapturedLog {
  let written: string[] = []
  const keep = (text: unknown) => written.push(String(text)) > 0
  beforeEach(() => {
    written = []
    vi.spyOn(process.stdout, 'write').mockImplementation(keep)
    vi.spyOn(process.stderr, 'write').mockImplementation(keep)
  })
  afterEach(() => void vi.restoreAllMocks())
  const text = () => written.join('')
  const lines = () =>
    text()
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as LogLine)
  return {
    text,
    lines,
    events: () => lines().map(({ time: _time, durationMs: _duration, ...line }) => line),
  }
}
