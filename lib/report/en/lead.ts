import { fullName } from '../../domain/text/person-name'
import { namedLeader } from '../forms'
import type { Lead } from '../moves'
import { type Phrase, alsoStating, reworded, say, stating, together } from '../phrase'
import { sameHouse } from '../report-input'
import { givesYear } from '../years'
import { tellResults, tellSigners } from './agreements'
import { dateForm, period, usableEnd } from './dates'
import { delegationNoun, insertedMembers, ledBy, sender, trueSize } from './delegation'
import { type Destination, destination, ofOneNature, whereabouts } from './destination'
import { natureOf } from './institution'
import { isAlone } from './party'
import { presented } from './person'
import { placed, visitVerb } from './places'
import { leadPurpose } from './purposes'
import { spelled } from './spelling'
import { type Telling, after, asSubject, choose, frame, institutionPhrase, party, wordsInFull } from './telling'
import { upperFirst } from './wording'

/** The first sentence, or two where a result leads: who, where, when and, where it is short enough, why. */
export function tellLead(t: Telling, lead: Lead): Phrase[] {
  if (lead.form === 'result') {
    const result = tellResults(t, lead.results, true)
    const visit = visitSentences(after(t, ...result), lead)
    return [...result, ...visit, ...tellSigners(after(t, ...result, ...visit), lead.results)]
  }
  return visitSentences(t, lead)
}

function visitSentences(t: Telling, lead: Lead): Phrase[] {
  const incoming = t.record.direction === 'incoming'
  const without: Lead = { ...lead, form: lead.form === 'purpose' ? (incoming ? 'delegation' : 'home') : lead.form }
  // What makes a sentence too long to read has one of its own: first the houses, then the purpose, then the members.
  const leads = incoming
    ? [lead, without, { ...without, members: [] }]
    : [lead, { ...lead, apart: true }, { ...without, apart: true }, { ...without, apart: true, members: [] }]
  const write = (one: Lead & { apart?: boolean }) =>
    (incoming ? incomingLead(t, one) : outgoingLead(t, one)).map((phrase) => capital(sentence(phrase)))
  const drafts = leads.map((one) => () => write(one))
  const found = drafts.reduce<Phrase[] | null>((kept, draft) => (kept && !isLong(t, kept) ? kept : draft()), null)
  return found ?? []
}

/** Longest lead, in words. */
const longest = 52

function isLong(t: Telling, sentences: readonly Phrase[]): boolean {
  return sentences.some((one) => wordsInFull(t, one) > longest)
}

function outgoingLead(t: Telling, lead: Lead & { apart?: boolean }): Phrase[] {
  const { record } = t
  const home = alsoStating(institutionPhrase(t, record.home), [record.refs.home])
  const purpose = lead.form === 'purpose' ? leadPurpose(record.purposes) : null
  const known = after(t, home)
  const when = datesOf(t)
  const have = (past: string, participle = past) => inTense(t, when, past, participle)
  const alone = loneTraveller(known)
  const where = lead.form === 'result' ? whereabouts(known, lead) : destination(known, lead)
  const closed = where?.closed && when ? ',' : ''
  if (alone) {
    const of = say`${alone}${ofHouse(alone)}${home}`
    const who = /,/.test(of.text) ? say`${of},` : of
    const [only, ...others] = lead.stops
    if (only && others.length === 0 && natureOf(only.institution) !== 'house') {
      const { phrase, closed } = placed(known, lead.stops)
      return [
        together([
          purpose && say`${purpose},`,
          who,
          have(visitVerb(only)),
          say`${phrase}${closed && when ? ',' : ''}`,
          when,
        ]),
      ]
    }
    const deed = where
      ? say`${visited(lead, where, have, t)} ${where.phrase}${closed}`
      : have(spelled(t.house, 'traveled'))
    return withDeeds(t, together([purpose && say`${purpose},`, who, deed, when]), where)
  }
  const led = ledBy(known)
  const inserted = insertedMembers(led ? after(known, led) : known, lead.members)
  const whither = where ? say`to ${where.phrase}${closed}` : when ? 'on a visit' : null
  const delegation = delegationNoun(record)
  if (lead.form === 'leader') {
    const minister = leadsOwnMinistry(record)
    const body = together([minister ? say`${delegation} from ${home}` : delegation, inserted], ', ')
    return withDeeds(
      t,
      together([
        leaderOf(known, minister ? undefined : home),
        have('led'),
        inserted && where ? say`${body},` : body,
        whither,
        when,
      ]),
      where,
    )
  }
  if (lead.form === 'delegation' || lead.form === 'result') {
    const who =
      lead.form === 'result'
        ? reworded(delegation, delegation.text.replace(/^an? /, 'its '))
        : say`${delegation} from ${home}`
    const verb = visited(lead, where, have, t)
    return withDeeds(
      t,
      together([aside(who, led, inserted), where ? say`${verb} ${where.phrase}${closed}` : verb, when]),
      where,
    )
  }
  const body = together([
    delegation,
    led && inserted ? say`${led}, and` : led,
    inserted && (where ? say`${inserted},` : inserted),
  ])
  const closeLed = !inserted && led && /,/.test(led.text) && where ? ',' : ''
  const sent = together([asSubject(home), have('sent'), say`${body}${closeLed}`, whither, when])
  return withDeeds(t, purpose ? together([say`${purpose},`, sent]) : sent, where)
}

/** Longest lead, in words, that tells where the journey led and what was done there in one breath. */
const inOneBreath = 38

// "to Osaka, Japan, from October 28 to 31, where it visited A and attended B", or a second sentence.
function withDeeds(t: Telling, went: Phrase, where: Destination | null): Phrase[] {
  const deeds = where?.deeds
  if (!deeds) return [went]
  const apart = isAlone(t) || wordsInFull(t, went) + wordsInFull(t, deeds) > inOneBreath
  return apart ? [went, choose(t, [frame('route', say`${party} ${deeds}.`)], false)] : [say`${went}, where it ${deeds}`]
}

// "President Cheng-Chi Wu of NTNU"; a title behind the name takes "at", as it may end in an "of" of its own.
function leaderOf(t: Telling, home: Phrase | undefined): Phrase {
  const member = namedLeader(t.record)
  if (!member?.person) throw new Error('A lead of this form needs a leader with a name')
  const leader = presented(t, member, sender(t.record))
  const titled = /,/.test(leader.text)
  const degrees = fullName(member.person.name, 'en').text.includes(',')
  const plain = !/\b(?:of|for|and|to)\b|\(/.test(leader.text.slice(leader.text.lastIndexOf(',')))
  const whole = home ? say`${leader}${degrees ? ', of ' : titled && !plain ? ' at ' : ' of '}${home}` : leader
  return titled || /,/.test(whole.text) ? say`${whole},` : whole
}

// "Minister of Education of the Ministry of Education" would say it twice.
function leadsOwnMinistry(record: Telling['record']): boolean {
  return (
    /\bMinister\b/.test(namedLeader(record)?.title?.text ?? '') && /\bMinistry\b/.test(sender(record)?.name.text ?? '')
  )
}

function aside(who: Phrase, led: Phrase | null, inserted: Phrase | null): Phrase {
  if (!led && !inserted) return asSubject(who)
  return say`${who}, ${together([led && inserted ? say`${led}${/,/.test(led.text) ? ',' : ''} and` : led, inserted])},`
}

// One "visits" a house; a person or an event among the stops needs a verb that holds for all.
function visited(
  { stops }: Lead,
  where: Destination | null,
  have: (verb: string) => string,
  { house }: Telling,
): string {
  if (!where) return have(spelled(house, 'traveled'))
  if (where.deeds) return `${have(spelled(house, 'traveled'))} to`
  const nature = ofOneNature(stops)
  return nature ? have(nature === 'house' ? 'visited' : 'attended') : `${have(spelled(house, 'traveled'))} to`
}

// The house's tense; a date needs the past.
function inTense({ house }: Telling, when: Phrase | null, past: string, participle = past): string {
  return house.leadTense === 'present perfect' && !when ? `has ${participle}` : past
}

function incomingLead(t: Telling, { form, members }: Lead): Phrase[] {
  const { record } = t
  const ownStops = record.stops.filter((stop) => sameHouse(stop.institution, record.home))
  const home = alsoStating(institutionPhrase(t, record.home), [
    record.refs.home,
    ...ownStops.slice(0, 1).map((stop) => stop.ref),
  ])
  const spelledOut = alsoStating(
    home,
    ownStops.slice(0, 1).map((stop) => stop.institution.ref),
  )
  const from = sender(record)
  const guest = from && alsoStating(institutionPhrase(after(t, home), from), [record.refs.guest])
  const known = after(t, ...[home, guest].filter((one) => one !== undefined))
  const alone = loneTraveller(known)
  if (alone) {
    const when = datesOf(t)
    const of = guest ? say`${alone}${ofHouse(alone)}${guest}` : alone
    const who = /,/.test(of.text) && when ? say`${of},` : of
    return [together([asSubject(spelledOut), inTense(t, when, 'hosted'), who, when])]
  }
  const led = ledBy(known)
  const inserted = insertedMembers(known, members)
  const who = together([delegationNoun(record), guest && say`from ${guest}`])
  const when = datesOf(t)
  const have = (past: string) => inTense(t, when, past)
  if (form === 'leader') {
    const minister = leadsOwnMinistry(record) && guest
    const body = together(
      [minister ? say`${delegationNoun(record)} from ${minister}` : delegationNoun(record), inserted],
      ', ',
    )
    return [
      together([
        leaderOf(known, minister ? undefined : guest),
        have('led'),
        inserted ? say`${body},` : body,
        'to',
        when ? asSubject(spelledOut) : spelledOut,
        when,
      ]),
    ]
  }
  if (form === 'result') {
    const body = aside(delegationNoun(record), led, inserted)
    return [together([body, have('visited'), when ?? spelledOut])]
  }
  if (form !== 'home') {
    const purpose = form === 'purpose' ? leadPurpose(record.purposes) : null
    return [
      together([
        purpose && say`${purpose},`,
        aside(who, led, inserted),
        have('visited'),
        when ? asSubject(spelledOut) : spelledOut,
        when,
      ]),
    ]
  }
  const comma = (led || inserted) && (guest || /,/.test(who.text)) ? ',' : ''
  const tail = together([say`${who}${comma}`, led && inserted ? say`${led}, and` : led, inserted])
  const frames = [
    ...(when ? [frame('dates, hosted', say`${capital(when)}, ${asSubject(spelledOut)} hosted ${tail}.`)] : []),
    frame('hosted', say`${capital(asSubject(spelledOut))} ${have('hosted')} ${tail}${when ? say` ${when}` : ''}.`),
  ]
  return [choose(t, frames, true)]
}

// "President A of U", "A, Dean of Arts at U"
function ofHouse({ text }: Phrase): string {
  return /,[^,]*\b(?:of|for|and|to)\b/.test(text) ? ' at ' : ' of '
}

// "A delegation of one" is a person: title and name become the subject.
function loneTraveller(t: Telling): Phrase | null {
  const { record } = t
  const [only, ...others] = record.delegation
  if (trueSize(record) !== 1 || !only || others.length > 0) return null
  return alsoStating(presented(t, only, sender(record)), [record.refs.size])
}

function datesOf({ record, house }: Telling): Phrase | null {
  const { start } = record
  const end = usableEnd(start, record.end)
  if (start === undefined && end === undefined) return null
  const facts = [start !== undefined && record.refs.start, end !== undefined && record.refs.end].filter(
    (f) => f !== false,
  )
  return stating(period(start, end, dateForm(house, givesYear(house, record, start, end))), ...facts)
}

function sentence(phrase: Phrase): Phrase {
  return /[.!?]$/.test(phrase.text) ? phrase : reworded(phrase, `${phrase.text}.`)
}

function capital(phrase: Phrase): Phrase {
  return reworded(phrase, upperFirst(phrase.text))
}
