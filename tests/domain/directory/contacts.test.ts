import { describe, expect, it } from 'vitest'
import { chatLink, contactFields, hasContacts, messageChannelOf, messageLink } from '@/lib/domain/directory/contacts'
import type { Person } from '@/lib/domain/directory/entry'
import { noMoreContacts } from './no-contacts'

const person = (more: Partial<Person>): Person => ({
  id: 'p',
  name: { full: { en: 'Mei-Ling Lin' } },
  institutionId: null,
  email: null,
  phone: null,
  ...noMoreContacts,
  languages: [],
  ...more,
})

describe('a message to a person', () => {
  const lin = person({ phone: '+886 912-345-678', email: 'lin@example.edu', whatsapp: '+886 912 345 678', line: 'lin' })

  it('has its text in the link of each channel', () => {
    const text = 'I’m late: 10:00 拜會 & tea'
    const words = encodeURIComponent(text)
    expect((['sms', 'email', 'whatsapp', 'line'] as const).map((one) => messageLink(one, lin, text))).toEqual([
      `sms:+886912345678?&body=${words}`,
      `mailto:lin@example.edu?subject=${words}&body=${words}`,
      `https://wa.me/886912345678?text=${words}`,
      `https://line.me/R/share?text=${words}`,
    ])
    expect(messageLink('line', person({ line: '@office' }), 'a b')).toBe('https://line.me/R/oaMessage/%40office/?a%20b')
    expect(messageLink('sms', person({}), text)).toBeNull()
  })

  it('uses the preferred channel if it is entered, otherwise the first one that is', () => {
    expect(messageChannelOf({ ...lin, messageBy: 'line' })).toBe('line')
    expect(messageChannelOf(person({ email: 'a@example.edu', messageBy: 'whatsapp' }))).toBe('email')
    expect(messageChannelOf(lin)).toBe('sms')
    expect(messageChannelOf(person({ kakaoTalk: 'lin' }))).toBeNull()
  })
})

it('a chat is opened by user name if the service has links for it', () => {
  expect(chatLink('line', 'lin')).toBe('https://line.me/R/ti/p/~lin')
  expect(chatLink('line', '@office')).toBe('https://line.me/R/ti/p/%40office')
  expect(chatLink('kakaoTalk', 'lin')).toBeNull()
})

it('contacts are the fields that only some travellers may read', () => {
  expect(contactFields).toEqual(['email', 'phone', 'whatsapp', 'line', 'kakaoTalk', 'weChat', 'messageBy'])
  expect([hasContacts(person({})), hasContacts(person({ weChat: 'lin' }))]).toEqual([false, true])
})
