import { fieldRef } from '../../domain/report/fact-ref'
import { type Phrase, naming, stating } from '../phrase'
import type { Heading } from '../plan'
import { sameHouse } from '../report-input'
import { countryName } from './countries'
import type { Telling } from './telling'

/** What stands over a section. It states what nothing before it has. */
export function headingPhrase(t: Telling, heading: Heading): Phrase {
  switch (heading.heading) {
    case 'stop': {
      const { institution, city, cityFacts, ref } = heading.stop
      const one = sameHouse(institution, t.record.home) ? t.record.home : institution
      const untold = cityFacts.filter((fact) => !t.told.has(fact))
      const place = city && untold.length > 0 && !one.name.text.includes(city.text) ? `（${city.text}）` : ''
      return stating(one.name.text + place, ref, institution.ref, ...untold)
    }
    case 'country':
      return stating(
        countryName(heading.code),
        ...new Set(heading.stops.map(({ institution }) => fieldRef(institution.ref, 'country'))),
      )
    case 'trip':
      return naming('交流內容')
    case 'remarks':
      return naming('談話摘要')
    case 'next':
      return naming('後續規劃')
  }
}
