import { fieldRef } from '../../domain/report/fact-ref'
import { type Phrase, naming, stating } from '../phrase'
import type { Heading } from '../content-plan'
import { isSameInstitution } from '../report-input'
import { countryName } from './countries'
import type { RealisationContext } from './realisation-context'

/** The heading of a section. It states only facts not stated before. */
export function headingPhrase(ctx: RealisationContext, heading: Heading): Phrase {
  switch (heading.kind) {
    case 'visit': {
      const { institution, city, cityFacts, ref } = heading.visit
      const one = isSameInstitution(institution, ctx.record.home) ? ctx.record.home : institution
      // The city of our own institution is known to the reader, another city of the visit is not.
      const isOwn = one === ctx.record.home
      const unstated = cityFacts.filter((fact) => !ctx.stated.has(fact) && !(isOwn && fact.startsWith(institution.ref)))
      const place = city && unstated.length > 0 && !one.name.text.includes(city.text) ? `（${city.text}）` : ''
      return stating(one.name.text + place, ref, institution.ref, ...unstated)
    }
    case 'country':
      return stating(
        countryName(heading.code),
        ...new Set(heading.visits.map(({ institution }) => fieldRef(institution.ref, 'country'))),
      )
    case 'trip':
      return naming('交流內容')
    case 'remarks':
      return naming('談話摘要')
    case 'next':
      return naming('後續規劃')
  }
}
