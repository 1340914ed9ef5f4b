import { beforeEach, expect, it } from 'vitest'
import { allowAttempt, resetAttempts } from '@/lib/server/access/rate-limit'
import { freshDatabase } from '../../db/engines'

beforeEach(freshDatabase)

const now = new Date('2026-11-03T02:00Z')
const later = new Date('2026-11-03T02:15:01Z')

async function attempt(
  times: number,
  email: string | ((i: number) => string),
  address: string | ((i: number) => string),
  at = now,
) {
  const answers: boolean[] = []
  for (let i = 0; i < times; i++) {
    answers.push(
      await allowAttempt(
        typeof email === 'string' ? email : email(i),
        typeof address === 'string' ? address : address(i),
        at,
      ),
    )
  }
  return answers.filter(Boolean).length
}

it('allows ten attempts on an account in a quarter of an hour, from however many addresses', async () => {
  expect(await attempt(12, 'lin@example.edu', (i) => `10.0.0.${i}`)).toBe(10)
  expect(await attempt(1, ' LIN@example.edu', '10.0.1.1')).toBe(0)
  expect(await attempt(1, 'wu@example.edu', '10.0.1.1')).toBe(1)
  expect(await attempt(1, 'lin@example.edu', '10.0.0.1', later)).toBe(1)
})

it('allows fifty attempts from an address, on however many accounts', async () => {
  expect(await attempt(52, (i) => `user${i}@example.edu`, '10.0.0.1')).toBe(50)
  expect(await attempt(1, 'somebody@example.edu', '10.0.0.2')).toBe(1)
})

it('forgets an account after its password was right, but not the address', async () => {
  await attempt(9, 'lin@example.edu', '10.0.0.1')
  await resetAttempts('lin@example.edu', '10.0.0.1')
  expect(await attempt(11, 'lin@example.edu', '10.0.0.2')).toBe(10)
})
