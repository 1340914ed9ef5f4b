import { describe, expect, it } from 'vitest'
import { isAllowedUser, providerUserOf, roleByGroups } from '@/lib/domain/access/provider-claims'

const rules = {
  allowedDomains: [],
  allowedGroups: [],
  groupsClaim: 'groups',
  administratorGroups: ['it'],
  staffGroups: ['office'],
  isEmailTrusted: false,
}
const read = (claims: object) => providerUserOf('https://a.example', { sub: 's', ...claims }, rules)

describe('claims', () => {
  it('are read whatever their form', () => {
    expect(read({ email: ' Lee@Example.EDU ', email_verified: true, given_name: 'A', family_name: 'B' })).toEqual({
      issuer: 'https://a.example',
      subject: 's',
      email: 'lee@example.edu',
      isEmailVerified: true,
      name: 'A B',
      groups: null,
    })
    expect(read({ groups: 'one', email: 7, name: ' ' })).toMatchObject({ groups: ['one'], email: null, name: null })
    expect(read({ groups: ['a', 3, null] }).groups).toEqual(['a'])
    expect(read({ groups: [] }).groups).toEqual([])
    expect(read({ email_verified: 'true' }).isEmailVerified).toBe(false)
  })
})

describe('the role by groups', () => {
  it.each([
    ['none', ['it', 'office'], 'administrator'],
    ['administrator', ['office'], 'staff'],
    ['staff', [], 'none'],
    ['staff', null, 'staff'],
    ['none', ['other'], 'none'],
  ] as const)('of %s with %j is %s', (present, groups, role) => {
    expect(roleByGroups(present, groups, rules)).toBe(role)
  })

  it('takes no role away that no group gives', () => {
    expect(roleByGroups('administrator', ['office'], { ...rules, administratorGroups: [] })).toBe('administrator')
    expect(roleByGroups('staff', [], { ...rules, staffGroups: [] })).toBe('staff')
  })
})

it('an unverified address proves no domain', () => {
  const ofDomain = { ...rules, allowedDomains: ['example.edu'] }
  const user = read({ email: 'lee@example.edu', email_verified: true })
  expect(isAllowedUser(user, ofDomain)).toBe(true)
  expect(isAllowedUser({ ...user, isEmailVerified: false }, ofDomain)).toBe(false)
  expect(isAllowedUser({ ...user, email: 'lee@example.edu.evil.example' }, ofDomain)).toBe(false)
})
