import { expect, it } from 'vitest'
import { emailsIn, hasOnlyEmails } from '@/lib/domain/access/email-list'

it('finds the addresses of a typed or pasted list, each once', () => {
  const text = 'Kim <Kim@Example.edu>; lee@example.edu,\nPark Ji "x" <park@example.ac.kr>\n\nlee@example.edu'
  expect(emailsIn(text)).toEqual(['kim@example.edu', 'lee@example.edu', 'park@example.ac.kr'])
  expect(hasOnlyEmails(text)).toBe(true)
})

it.each(['kim', 'kim@example', 'kim@example.edu lee@example.edu', 'kim@example.edu, lee'])(
  'reports a part that is not exactly one address: %s',
  (text) => {
    expect(hasOnlyEmails(text)).toBe(false)
  },
)
