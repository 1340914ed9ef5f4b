import type { Move } from '../plan'
import { type Phrase, alsoStating, reworded, say, stating, together } from '../phrase'
import { sameHouse } from '../record'
import { period, usableEnd } from './dates'
import { delegationNoun, insertedMembers, ledBy, sender, trueSize } from './delegation'
import { natureOf } from './institution'
import { count } from './numbers'
import { presented } from './person'
import { type Placed, countriesOf, placed } from './places'
import { leadPurpose } from './purposes'
import { type Telling, after, asSubject, choose, frame, institutionPhrase } from './telling'
import { upperFirst } from './wording'

type Lead = Extract<Move, { move: 'lead' }>

/** The first sentence: who, where, when and, where it is short enough, why. */
export function tellLead(t: Telling, lead: Lead): Phrase[] {
  return t.record.direction === 'incoming' ? incomingLead(t, lead) : outgoingLead(t, lead)
}

function outgoingLead(t: Telling, lead: Lead): Phrase[] {
  const { record } = t
  const home = alsoStating(institutionPhrase(t, record.home), ['trip.home'])
  const purpose = leadPurpose(record.purposes)
  const known = after(t, home)
  const when = datesOf(t)
  const alone = loneTraveller(known)
  const where = destination(known, lead)
  if (alone) {
    const of = say`${alone} of ${home}`
    const who = /,/.test(of.text) ? say`${of},` : of
    const deed = where ? say`visited ${where.phrase}${where.closed && when ? ',' : ''}` : 'traveled'
    return [capital(sentence(together([purpose && say`${purpose},`, who, deed, when])))]
  }
  const led = ledBy(known)
  const inserted = insertedMembers(led ? after(known, led) : known, lead.members)
  const body = together([delegationNoun(record), led && inserted ? say`${led}, and` : led, inserted && (where ? say`${inserted},` : inserted)])
  const closeLed = !inserted && led && /,/.test(led.text) && where ? ',' : ''
  const whither = where ? say`to ${where.phrase}${where.closed && when ? ',' : ''}` : when ? 'on a visit' : null
  const sent = together([asSubject(home), 'sent', say`${body}${closeLed}`, whither, when])
  return [capital(sentence(purpose ? together([say`${purpose},`, sent]) : sent))]
}

function incomingLead(t: Telling, { members }: Lead): Phrase[] {
  const { record } = t
  const ownStops = record.stops.filter((stop) => sameHouse(stop.institution, record.home))
  const home = alsoStating(institutionPhrase(t, record.home), ['trip.home', ...ownStops.slice(0, 1).map((stop) => stop.path)])
  const spelled = alsoStating(home, ownStops.slice(0, 1).map((stop) => stop.institution.path))
  const from = sender(record)
  const guest = from && alsoStating(institutionPhrase(after(t, home), from), ['trip.guest'])
  const known = after(t, ...[home, guest].filter((one) => one !== undefined))
  const led = ledBy(known)
  const inserted = insertedMembers(known, members)
  const who = together([delegationNoun(record), guest && say`from ${guest}`])
  const comma = (led || inserted) && (guest || /,/.test(who.text)) ? ',' : ''
  const tail = together([say`${who}${comma}`, led && inserted ? say`${led}, and` : led, inserted])
  const when = datesOf(t)
  const frames = [
    ...(when ? [frame('dates, hosted', say`${upperFirstPhrase(when)}, ${asSubject(spelled)} hosted ${tail}.`)] : []),
    frame('hosted', say`${upperFirstPhrase(asSubject(spelled))} hosted ${tail}${when ? say` ${when}` : ''}.`),
  ]
  return [sentence(choose(t, frames, true))]
}

// "A delegation of one" is a person: title and name become the subject.
function loneTraveller(t: Telling): Phrase | null {
  const { record } = t
  const [only, ...others] = record.delegation
  if (trueSize(record) !== 1 || !only?.person || others.length > 0) return null
  return alsoStating(presented(t, only, sender(record)), ['trip.size'])
}

function destination(t: Telling, { stops, naming }: Lead): Placed | null {
  if (stops.length === 0) return null
  if (naming === 'each') return placed(t, stops)
  const countries = countriesOf(stops)
  const universities = stops.every((stop) => stop.institution.kind === 'university')
  const distinct = new Set(stops.map((stop) => stop.institution)).size
  if (universities && distinct === stops.length) {
    return { phrase: countries ? say`${count(distinct)} universities in ${countries}` : stating(`${count(distinct)} universities`), closed: false }
  }
  const houses = stops.every((stop) => natureOf(stop.institution) === 'house') && distinct === stops.length
  if (houses) return { phrase: countries ? say`${count(distinct)} institutions in ${countries}` : stating(`${count(distinct)} institutions`), closed: false }
  return countries ? { phrase: countries, closed: /,/.test(countries.text) } : null
}

function datesOf({ record }: Telling): Phrase | null {
  const { start } = record
  const end = usableEnd(start, record.end)
  if (start === undefined && end === undefined) return null
  const facts = [start !== undefined && 'trip.start', end !== undefined && 'trip.end'].filter((f) => f !== false)
  return stating(period(start, end), ...facts)
}

function sentence(phrase: Phrase): Phrase {
  return /[.!?]$/.test(phrase.text) ? phrase : reworded(phrase, `${phrase.text}.`)
}

function capital(phrase: Phrase): Phrase {
  return reworded(phrase, upperFirst(phrase.text))
}

function upperFirstPhrase(phrase: Phrase): Phrase {
  return capital(phrase)
}
