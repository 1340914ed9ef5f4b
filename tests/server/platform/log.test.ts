import { afterEach, expect, it, vi } from 'vitest'
import { logError, logInfo } from '@/lib/server/platform/log'

const out = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
const err = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
const written = (stream: typeof out) => stream.mock.calls.map(([line]) => String(line)).join('')

afterEach(() => {
  out.mockClear()
  err.mockClear()
})

it('writes one line of JSON', () => {
  logInfo('mail sent', { to: 3 })
  expect(written(out).split('\n')).toHaveLength(2)
  expect(JSON.parse(written(out))).toMatchObject({ level: 'info', event: 'mail sent', to: 3 })
})

it('strikes out secrets by name and passwords inside addresses', () => {
  logInfo('started', { authSecret: 'hunter2', database: 'postgres://me:hunter2@db/visits' })
  expect(written(out)).not.toContain('hunter2')
  expect(written(out)).toContain('postgres://me:[struck out]@db/visits')
})

it('keeps the values of a failed query out', () => {
  const failed = Object.assign(
    new Error('Failed query: insert\nparams: P1234567', { cause: new Error('disk is full') }),
    {
      query: 'insert into passport values (?)',
      params: ['P1234567'],
    },
  )
  logError('unforeseen', new Error('could not save', { cause: failed }))
  expect(written(err)).not.toContain('P1234567')
  expect(written(err)).toContain('disk is full')
  expect(written(err)).toContain('could not save')
})
