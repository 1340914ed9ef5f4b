import { describe, expect, it } from 'vitest'
import { returnPath, signInPath } from '@/lib/domain/access/return-path'

describe('the path after signing in', () => {
  it.each(['/trips', '/pocket/a-trip', '/trips/x/releases?out=2', '/news', '/trips/%E8%A1%8C'])('may be %s', (path) => {
    expect(returnPath(path)).toBe(path)
    expect(signInPath(path)).toBe(`/sign-in?next=${encodeURIComponent(path)}`)
  })

  it.each([
    'https://elsewhere.example/trips',
    '//elsewhere.example',
    '/\\elsewhere.example',
    '/.//elsewhere.example',
    '/x/..//elsewhere.example',
    '/\t/elsewhere.example',
    'javascript:alert(1)',
    'trips',
    '',
    '/',
    '/sign-in?next=/trips',
    '/api/trips',
    `/${'a'.repeat(1000)}`,
    ['/trips'],
    undefined,
    null,
  ])('is never %s', (path) => {
    expect(returnPath(path)).toBeNull()
  })
})
