import { fieldRef } from '../../domain/report/fact-ref'
import { type Phrase, naming, stating } from '../phrase'
import type { Heading } from '../content-plan'
import { isSameInstitution } from '../report-input'
import { countryName } from './countries'
import { containsPlace } from './institution'
import type { RealisationContext } from './realisation-context'
import { upperFirst } from './wording'

/** The heading of a section: the host or country by name, or the subject. It states only facts not stated before. */
export function realiseHeading(ctx: RealisationContext, heading: Heading): Phrase {
  switch (heading.kind) {
    case 'visit': {
      const { institution, city, cityFacts, ref } = heading.visit
      const one = isSameInstitution(institution, ctx.record.home) ? ctx.record.home : institution
      const unstated = cityFacts.filter((fact) => !ctx.stated.has(fact))
      const place = city && unstated.length > 0 && !containsPlace(one.name.text, city.text) ? `, ${city.text}` : ''
      return stating(upperFirst(one.name.text) + place, ref, institution.ref, ...unstated)
    }
    case 'country':
      return stating(
        upperFirst(countryName(heading.code)),
        ...new Set(heading.visits.map((visit) => fieldRef(visit.institution.ref, 'country'))),
      )
    case 'trip':
      return naming('The Visit as a Whole')
    case 'remarks':
      return naming('Remarks')
    case 'next':
      return naming('Next Steps')
  }
}
