import { expect, it } from 'vitest'
import { personSchema } from '@/lib/server/directory/directory-schema'
import { editSchema } from '@/lib/server/trip/edit-schema'
import { noMoreContacts } from '../../domain/directory/no-contacts'

const titled = (title: object) => ({ do: 'change trip', from: { title: null }, to: { title } })

it('accepts texts in any valid language tag', () => {
  for (const tag of ['en', 'zh-Hant', 'gsw', 'pt-BR'])
    expect(editSchema.parse(titled({ [tag]: 'Visit' }))).toEqual(titled({ [tag]: 'Visit' }))
})

// Asked for the name of an invalid language tag, a browser throws, and the trip’s page would fail for every user.
it.each(['en-a', 'en-1', 'en-abcdefgh-abcdefgh', '__proto__', 'toString', ''])('refuses the tag "%s"', (tag) => {
  expect(editSchema.safeParse(titled(Object.fromEntries([[tag, 'Visit']]))).success).toBe(false)
  const person = {
    name: { full: { en: 'Lin' } },
    institutionId: null,
    email: null,
    phone: null,
    ...noMoreContacts,
    languages: ['ko'],
  }
  expect(personSchema.safeParse(person).success).toBe(true)
  expect(personSchema.safeParse({ ...person, languages: [tag] }).success).toBe(false)
})

it('keeps only the changed fields of the old values, because the history stores the edit', () => {
  const junk = { start: '2026-01-01', junk: 'x'.repeat(100_000) }
  const change = { do: 'change', noun: 'member', id: 'm', from: { count: 1, ...junk }, to: { count: 2 } }
  expect(
    editSchema.parse({ do: 'all', edits: [change, { ...titled({ en: 'Visit' }), from: { title: null, ...junk } }] }),
  ).toEqual({
    do: 'all',
    edits: [{ ...change, from: { count: 1 } }, titled({ en: 'Visit' })],
  })
})
