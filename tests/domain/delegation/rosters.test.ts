import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { textCases, writtenRoster } from '@/lib/commands/bench/read-cases'

// Each file of `rosters/` has a roster as people write it, of invented people in the form of a real one, and after a
// line `=====` what is read: role, (honorific), names [family|given], title, @ unit, e-mail, phone, - what is left out.

const cases = textCases(join(import.meta.dirname, 'rosters'))

describe('a roster as people write it', () => {
  it.each(cases)('$file', ({ text, expected }) => {
    expect(writtenRoster(text).join('\n')).toBe(expected)
  })
})
