import { describe, expect, it } from 'vitest'
import { impliedTripActions, officeRoles, tripActions, tripMay, tripRoles } from '@/lib/domain/access/roles'

const everyone = officeRoles.flatMap((office) => [null, ...tripRoles].map((on) => ({ office, on })))

describe('implied actions', () => {
  it.each(tripActions)('a user who may “%s” may do everything that it implies', (action) => {
    for (const { office, on } of everyone.filter((one) => tripMay(one.office, one.on, action)))
      for (const implied of impliedTripActions[action]) expect(tripMay(office, on, implied)).toBe(true)
  })

  it.each(tripActions)('the implied actions of “%s” are complete', (action) => {
    const implied: readonly string[] = impliedTripActions[action]
    for (const one of impliedTripActions[action])
      for (const further of impliedTripActions[one]) expect(implied).toContain(further)
  })
})
