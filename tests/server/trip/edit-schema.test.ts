import { expect, it } from 'vitest'
import { personSchema } from '@/lib/server/directory/directory-schema'
import { editSchema } from '@/lib/server/trip/edit-schema'
import { noMoreContacts } from '../../domain/directory/no-contacts'

const titled = (title: object) => ({ do: 'change trip', from: { title: null }, to: { title } })

it('takes words in any language there is', () => {
  for (const tag of ['en', 'zh-Hant', 'gsw', 'pt-BR'])
    expect(editSchema.parse(titled({ [tag]: 'Visit' }))).toEqual(titled({ [tag]: 'Visit' }))
})

// Asked for the name of a tag that is none, a browser throws: the page of whoever opens the trip would be gone.
it.each(['en-a', 'en-1', 'en-abcdefgh-abcdefgh', '__proto__', 'toString', ''])('takes no words in "%s"', (tag) => {
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

it('keeps of what was before only the fields that are changed, for the history keeps the edit', () => {
  const junk = { start: '2026-01-01', junk: 'x'.repeat(100_000) }
  const change = { do: 'change', noun: 'member', id: 'm', from: { count: 1, ...junk }, to: { count: 2 } }
  expect(
    editSchema.parse({ do: 'all', edits: [change, { ...titled({ en: 'Visit' }), from: { title: null, ...junk } }] }),
  ).toEqual({
    do: 'all',
    edits: [{ ...change, from: { count: 1 } }, titled({ en: 'Visit' })],
  })
})
