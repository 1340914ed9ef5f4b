import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { textCases, writtenProgramme } from '@/lib/commands/bench/read-cases'

// Each file of `programmes/` has a programme as people write it, invented but in the form of a real one, and after a
// line `=====` what is read: day, times, kind, title, @ place, // notes, ? doubts.

const cases = textCases(join(import.meta.dirname, 'programmes'))

describe('a programme as people write it', () => {
  it.each(cases)('$file', ({ text, expected }) => {
    expect(writtenProgramme(text).join('\n')).toBe(expected)
  })
})
