import { expect, it } from 'vitest'
import { valuesOf, withoutSecrets } from '@/lib/server/access/form-values'
import { cpuTime } from '../../cpu-time'

function formOf(...fields: readonly (readonly [string, string])[]): FormData {
  const form = new FormData()
  for (const [name, value] of fields) form.append(name, value)
  return form
}

it('reads a field that occurs once as a value and several times as a list, and leaves out fields of Next.js', () => {
  expect(valuesOf(formOf(['name', 'Lin'], ['role', 'a'], ['role', 'b'], ['$ACTION_ID_1', 'x']))).toEqual({
    name: 'Lin',
    role: ['a', 'b'],
  })
})

it('reads nothing from what is no form', () => {
  for (const odd of [undefined, null, 'x', 1, { email: 'a' }, [['email', 'a']]]) expect(valuesOf(odd)).toEqual({})
})

it('does not change the prototype of the result', () => {
  const values = valuesOf(formOf(['__proto__', 'a'], ['__proto__', 'b']))
  expect(Object.getPrototypeOf(values)).toBe(Object.prototype)
  expect(Object.keys(values)).toEqual(['__proto__'])
})

// Looking each field up took half a minute, and anyone may send a form to the sign-in page.
it('reads a form with 40,000 fields quickly', () => {
  const form = formOf(...Array.from({ length: 40_000 }, (_, i) => [`field${i}`, ''] as const))
  const milliseconds = cpuTime(() => expect(Object.keys(valuesOf(form))).toHaveLength(40_000))
  expect(milliseconds).toBeLessThan(2_000)
})

it('returns no passwords', () => {
  expect(withoutSecrets({ email: 'lin@example.edu', password: 'x', newPassword: 'y', list: ['z'] })).toEqual({
    email: 'lin@example.edu',
  })
})
