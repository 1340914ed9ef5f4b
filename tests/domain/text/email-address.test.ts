import { expect, it } from 'vitest'
import { emailsIn, hasOnlyEmails } from '@/lib/domain/access/email-list'
import { isEmailAddress } from '@/lib/domain/text/email-address'

it.each(['kim@example.edu', 'mei-ling.lin+trip@oia.ntnu.edu.tw', "o'neil@x.org", '王@例子.台灣', 'a@b.co'])(
  'accepts %j',
  (text) => expect(isEmailAddress(text)).toBe(true),
)

it.each([
  'kim',
  'kim@example',
  '<kim@example.edu>',
  'group:a@x.org;',
  'a@x。org.y',
  'a@ｘ.org',
  'a@x.org\u0000',
  'a\u202e@x.org',
  'a\u200b@x.org',
  'a@x.org\r\nBcc: b@x.org',
  'a@x.org,b@x.org',
  'a b@x.org',
  '.a@x.org',
  'a..b@x.org',
  'a@-x.org',
  'a@x..org',
  'a@192.168.1.1',
  '"a b"@x.org',
  'a@x.org ',
  `${'a'.repeat(65)}@x.org`,
  `a@${'x'.repeat(250)}.org`,
])('refuses %j', (text) => expect(isEmailAddress(text)).toBe(false))

it('finds no address inside an invalid one of a list', () => {
  expect(emailsIn('a@x。org.y')).toEqual([])
  expect(hasOnlyEmails('kim@example.edu; a..b@x.org')).toBe(false)
})
