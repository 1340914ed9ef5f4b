import { describe, expect, it } from 'vitest'
import { impliedTripActions, officeRoles, tripActions, tripMay, tripRoles } from '@/lib/domain/access/roles'

const everyone = officeRoles.flatMap((office) => [null, ...tripRoles].map((on) => ({ office, on })))

describe('what follows from an action', () => {
  it.each(tripActions)('whoever may “%s” may do all that it implies', (action) => {
    for (const { office, on } of everyone.filter((one) => tripMay(one.office, one.on, action)))
      for (const implied of impliedTripActions[action]) expect(tripMay(office, on, implied)).toBe(true)
  })

  it.each(tripActions)('what “%s” implies is complete', (action) => {
    const implied: readonly string[] = impliedTripActions[action]
    for (const one of impliedTripActions[action])
      for (const further of impliedTripActions[one]) expect(implied).toContain(further)
  })
})
