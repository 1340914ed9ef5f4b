import { type Phrase, naming } from '../phrase'
import type { Heading } from '../plan'
import { sameHouse } from '../record'
import { countryName } from './countries'
import type { Telling } from './telling'
import { upperFirst } from './wording'

/** The heading over a section: the host or country by name, or what the section is about. */
export function tellHeading(t: Telling, heading: Heading): Phrase {
  switch (heading.heading) {
    case 'stop': {
      const { institution } = heading.stop
      const one = sameHouse(institution, t.record.home) ? t.record.home : institution
      return naming(one.name.text, heading.stop.path, one.path)
    }
    case 'country': return naming(upperFirst(countryName(heading.code)), ...heading.stops.map((stop) => `${stop.institution.path}.country`))
    case 'trip': return naming('The Visit as a Whole')
    case 'remarks': return naming('Remarks')
    case 'next': return naming('Next Steps')
  }
}
