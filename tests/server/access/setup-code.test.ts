import { beforeEach, expect, it } from 'vitest'
import { isSetupCode, setupCode } from '@/lib/server/access/setup-code'
import { freshDatabase } from '../../db/engines'

beforeEach(freshDatabase)

const authSecret = 'only for tests: 0123456789abcdefghij'
const open = { publicUrl: 'https://visits.example.edu', authSecret }

it('protects the creation of the first administrator on an installation that others can reach', () => {
  const code = setupCode(open)!
  expect(code).toMatch(/^[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}$/)
  expect(isSetupCode(code, open)).toBe(true)
  expect(isSetupCode(` ${code.toLowerCase().replaceAll('-', '')} `, open)).toBe(true)
  for (const wrong of ['', 'AAAA-AAAA-AAAA', code.slice(0, -1)]) expect(isSetupCode(wrong, open)).toBe(false)
  expect(isSetupCode(code, { ...open, authSecret: `${authSecret}!` })).toBe(false)
  expect(setupCode({ ...open, publicUrl: 'http://192.168.1.20:3000' })).not.toBeNull()
})

it('is not required where only this machine can open the installation', () => {
  for (const publicUrl of ['http://localhost:3000', 'http://127.0.0.1:3000'])
    expect([setupCode({ authSecret, publicUrl }), isSetupCode('', { authSecret, publicUrl })]).toEqual([null, true])
})
