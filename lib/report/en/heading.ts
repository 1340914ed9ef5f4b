import { fieldRef } from '../../domain/report/fact-ref'
import { type Phrase, naming, stating } from '../phrase'
import type { Heading } from '../plan'
import { sameHouse } from '../report-input'
import { countryName } from './countries'
import { saysPlace } from './institution'
import type { Telling } from './telling'
import { upperFirst } from './wording'

/** The heading of a section: the host or country by name, or the subject. It states only facts not stated before. */
export function tellHeading(t: Telling, heading: Heading): Phrase {
  switch (heading.heading) {
    case 'stop': {
      const { institution, city, cityFacts, ref } = heading.stop
      const one = sameHouse(institution, t.record.home) ? t.record.home : institution
      const untold = cityFacts.filter((fact) => !t.told.has(fact))
      const place = city && untold.length > 0 && !saysPlace(one.name.text, city.text) ? `, ${city.text}` : ''
      return stating(upperFirst(one.name.text) + place, ref, institution.ref, ...untold)
    }
    case 'country':
      return stating(
        upperFirst(countryName(heading.code)),
        ...new Set(heading.stops.map((stop) => fieldRef(stop.institution.ref, 'country'))),
      )
    case 'trip':
      return naming('The Visit as a Whole')
    case 'remarks':
      return naming('Remarks')
    case 'next':
      return naming('Next Steps')
  }
}
