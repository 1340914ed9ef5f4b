import { describe, expect, it } from 'vitest'
import { withStops } from '../../lib/report/en/spelling'
import { completeHouseStyle } from '../../lib/report/house-style'
import { makeReport } from '../../lib/report/report'
import { trip } from './cases'

describe('full stops of honorifics', () => {
  it.each([
    ['Rev. Dr', 'Rev. Dr.', 'Rev Dr'],
    ['Prof Dr-Ing.', 'Prof. Dr.-Ing.', 'Prof Dr-Ing'],
    ['Prof.Dr.', 'Prof.Dr.', 'Prof Dr'],
    ['Dr. h.c.', 'Dr. h.c.', 'Dr hc'],
    ['Prof. Dr. Dr. h. c. mult.', 'Prof. Dr. Dr. h.c. mult.', 'Prof Dr Dr hc mult'],
    ['PhD', 'Ph.D.', 'PhD'],
    ['Ph. D.', 'Ph.D.', 'PhD'],
    ['The Hon', 'The Hon.', 'The Hon'],
    ['Rt. Hon.', 'Rt. Hon.', 'Rt Hon'],
    ['Ir', 'Ir.', 'Ir'],
    ['St.', 'St.', 'St'],
    ['H.E.', 'H.E.', 'HE'],
    ['Assoc. Prof', 'Assoc. Prof.', 'Assoc Prof'],
    ['Mrs', 'Mrs.', 'Mrs'],
    ['Associate Professor', 'Associate Professor', 'Associate Professor'],
    ['Madam', 'Madam', 'Madam'],
    ['Dame', 'Dame', 'Dame'],
    ["Dato' Sri", "Dato' Sri", "Dato' Sri"],
  ])('%s', (typed, with_, without) => {
    const [as, stopped, bare] = (['as typed', 'with', 'without'] as const).map((honorificStops) =>
      withStops(completeHouseStyle({ honorificStops }), typed),
    )
    expect([as, stopped, bare]).toEqual([typed, with_, without])
    // Applying a style a second time changes nothing.
    expect(withStops(completeHouseStyle({ honorificStops: 'without' }), bare!)).toBe(bare)
    expect(withStops(completeHouseStyle({ honorificStops: 'with' }), stopped!)).toBe(stopped)
  })

  it('apply to the headline too', () => {
    const led = trip({
      people: [{ id: 'p', name: { full: 'Ida Ek', honorific: 'Rev. Dr.' } }],
      delegation: [{ person: 'p', role: 'leader' }],
      visits: [{ institution: 'a' }],
    })
    expect(makeReport(led, { variant: 2, houseStyle: { honorificStops: 'without' } }).headline.text).toBe(
      'Rev Dr Ida Ek Leads Aster University Delegation to Birch University',
    )
  })
})
