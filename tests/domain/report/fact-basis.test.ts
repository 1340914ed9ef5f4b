import { expect, it } from 'vitest'
import { basisOf } from '@/lib/domain/report/fact-basis'
import { recordOf } from '../trip/make'
import { noMoreContacts } from '../directory/no-contacts'

const institution = (id: string, name: string) => ({
  id,
  name: { en: name },
  acronym: null,
  latitude: null,
  longitude: null,
  kind: null,
  country: null,
  city: { en: 'Seoul' },
  timeZone: null,
  address: null,
  website: null,
  background: [],
})
const person = {
  id: 'kim',
  name: { full: { en: 'Hansung Kim' } },
  institutionId: null,
  email: null,
  phone: null,
  ...noMoreContacts,
  languages: [],
}
const two = [{ en: 'a' }, { en: 'b' }]
const whole = {
  id: 't',
  version: 1,
  record: recordOf(
    {
      visit: [{ id: 'v1', institutionId: 'hanyang', outcomes: two, history: two, day: '2023-11-01' }],
      agreement: [{ id: 'a1', visitId: 'v1', signerIds: ['kim'] }],
      topic: ['t1', 't2'].map((id) => ({ id, visitId: 'v1' })),
      quote: ['q1', 'q2'].map((id) => ({ id, speakerId: 'kim' })),
    },
    { purposes: two, start: '2023-10-31', end: '2023-11-04' },
  ),
  directory: { people: { kim: person }, institutions: { hanyang: institution('hanyang', 'Hanyang University') } },
}
const shown = (...refs: string[]) => {
  const { names, others } = basisOf(refs, whole, 'en')
  return [
    ...names.map(({ text, kind, count }) => [text, kind, count]),
    ...others.map(({ kind, count, number }) => [kind, count, number]),
  ]
}

it('names the fields of a visit on which a sentence is based', () => {
  expect(shown('visit:v1', 'visit:v1/outcomes[0]', 'visit:v1/history[0]', 'visit:v1/history[1]')).toEqual([
    ['Hanyang University', null, 1],
    ['Hanyang University', 'outcome', 1],
    ['Hanyang University', 'history', 2],
  ])
})

it('counts an agreement once with all its signers, and a period once', () => {
  expect(shown('agreement:a1', 'agreement:a1/signers[0]', 'trip:t/start', 'trip:t/end')).toEqual([
    ['Hansung Kim', null, 1],
    ['agreement', 1, null],
    ['dates', 1, null],
  ])
  expect(shown('visit:v1/city', 'institution:hanyang/city', 'visit:v1/day', 'visit:v1/lastDay')).toEqual([
    ['Hanyang University', 'city', 1],
    ['Hanyang University', 'dates', 1],
  ])
})

it('says which list the only entry belongs to', () => {
  expect(shown('trip:t/purposes[1]', 'quote:q2', 'quote:q2/text')).toEqual([
    ['purpose', 1, 2],
    ['quote', 1, 2],
  ])
  expect(shown('trip:t/purposes[0]', 'trip:t/purposes[1]', 'topic:t1', 'topic:t2')).toEqual([
    ['purpose', 2, null],
    ['topic', 2, null],
  ])
})
