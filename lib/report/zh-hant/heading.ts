import { type Phrase, naming } from '../phrase'
import type { Heading } from '../plan'
import { countryName } from './countries'

/** What stands over a section. */
export function headingPhrase(heading: Heading): Phrase {
  switch (heading.heading) {
    case 'stop': return naming(heading.stop.institution.name.text, heading.stop.institution.path)
    case 'country': return naming(countryName(heading.code), ...heading.stops.map(({ institution }) => `${institution.path}.country`))
    case 'trip': return naming('交流內容')
    case 'remarks': return naming('談話摘要')
    case 'next': return naming('後續規劃')
  }
}
