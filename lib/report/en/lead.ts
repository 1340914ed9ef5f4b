import { fullName } from '../../domain/text/person-name'
import { namedLeader } from '../forms'
import type { LeadMessage } from '../planned-messages'
import { type Phrase, alsoStating, reworded, phraseOf, together } from '../phrase'
import { isSameInstitution } from '../report-input'
import { realiseLeadResults, realiseResults, realiseSigners } from './agreements'
import { delegationNoun, insertedMembers, ledBy } from './delegation'
import { sender, trueSize } from '../delegation-size'
import { type Destination, destination, ofOneNature, whereabouts } from './destination'
import { natureOf } from './institution'
import { isAlone } from './party'
import { presented } from './person'
import { placed, visitVerb } from './places'
import { leadPurpose } from './purposes'
import { spelled } from './spelling'
import { tripDates } from './trip-dates'
import {
  type RealisationContext,
  contextAfter,
  asSubject,
  pickTemplate,
  template,
  institutionPhrase,
  party,
  wordsInFull,
} from './realisation-context'
import { capitalized } from './wording'

/** Who, where, when and, if short enough, why; before or after it what was signed. */
export function realiseLead(ctx: RealisationContext, lead: LeadMessage): Phrase[] {
  if (lead.form === 'result') {
    const result = realiseResults(ctx, lead.results, true).map((one) => alsoStating(one, [ctx.record.refs.home]))
    const visit = visitSentences(contextAfter(ctx, ...result), lead)
    return [...result, ...visit, ...realiseSigners(contextAfter(ctx, ...result, ...visit), lead.results)]
  }
  const visit = visitSentences(ctx, lead)
  const result = realiseLeadResults(contextAfter(ctx, ...visit), lead.results)
  return [...visit, ...result, ...realiseSigners(contextAfter(ctx, ...visit, ...result), lead.results)]
}

function visitSentences(ctx: RealisationContext, lead: LeadMessage): Phrase[] {
  const incoming = ctx.record.direction === 'incoming'
  const without: LeadMessage = {
    ...lead,
    form: lead.form === 'purpose' ? (incoming ? 'delegation' : 'home') : lead.form,
  }
  // If the sentence is too long, parts get sentences of their own: first the institutions, then the purpose, then
  // members.
  const leads = incoming
    ? [lead, without, { ...without, members: [] }]
    : [lead, { ...lead, apart: true }, { ...without, apart: true }, { ...without, apart: true, members: [] }]
  const write = (one: LeadMessage & { apart?: boolean }) =>
    (incoming ? incomingLead(ctx, one) : outgoingLead(ctx, one)).map((phrase) => capitalized(sentence(phrase)))
  const drafts = leads.map((one) => () => write(one))
  const found = drafts.reduce<Phrase[] | null>((best, draft) => (best && !isLong(ctx, best) ? best : draft()), null)
  return found ?? []
}

/** The maximum length of a lead in words. */
const longest = 52

function isLong(ctx: RealisationContext, sentences: readonly Phrase[]): boolean {
  return sentences.some((one) => wordsInFull(ctx, one) > longest)
}

function outgoingLead(ctx: RealisationContext, lead: LeadMessage & { apart?: boolean }): Phrase[] {
  const { record } = ctx
  const home = alsoStating(institutionPhrase(ctx, record.home), [record.refs.home])
  const purpose = lead.form === 'purpose' ? leadPurpose(record.purposes) : null
  const known = contextAfter(ctx, home)
  const when = tripDates(ctx)
  const have = (past: string, participle = past) => inTense(ctx, when, past, participle)
  const alone = loneTraveller(known)
  const where = lead.form === 'result' ? whereabouts(known, lead) : destination(known, lead)
  const closed = where?.closed && when ? ',' : ''
  if (alone) {
    const of = phraseOf`${alone}${ofInstitution(alone)}${home}`
    const who = /,/.test(of.text) ? phraseOf`${of},` : of
    const [only, ...others] = lead.visits
    if (only && others.length === 0 && natureOf(only.institution) !== 'institution') {
      const { phrase, closed } = placed(known, lead.visits)
      return [
        together([
          purpose && phraseOf`${purpose},`,
          who,
          have(visitVerb(only)),
          phraseOf`${phrase}${closed && when ? ',' : ''}`,
          when,
        ]),
      ]
    }
    const action = where
      ? phraseOf`${visited(lead, where, have, ctx)} ${where.phrase}${closed}`
      : have(spelled(ctx.houseStyle, 'traveled'))
    return withActions(ctx, together([purpose && phraseOf`${purpose},`, who, action, when]), where)
  }
  const led = ledBy(known)
  const inserted = insertedMembers(led ? contextAfter(known, led) : known, lead.members)
  const travelled = where ? phraseOf`to ${where.phrase}${closed}` : when ? 'on a visit' : null
  const delegation = delegationNoun(record)
  if (lead.form === 'leader') {
    const minister = leadsOwnMinistry(record)
    const body = together([minister ? phraseOf`${delegation} from ${home}` : delegation, inserted], ', ')
    return withActions(
      ctx,
      together([
        leaderOf(known, minister ? undefined : home),
        have('led'),
        inserted && where ? phraseOf`${body},` : body,
        travelled,
        when,
      ]),
      where,
    )
  }
  if (lead.form === 'delegation' || lead.form === 'result') {
    const who =
      lead.form === 'result'
        ? reworded(delegation, delegation.text.replace(/^an? /, 'its '))
        : phraseOf`${delegation} from ${home}`
    const verb = visited(lead, where, have, ctx)
    return withActions(
      ctx,
      together([
        withParenthetical(who, led, inserted),
        where ? phraseOf`${verb} ${where.phrase}${closed}` : verb,
        when,
      ]),
      where,
    )
  }
  const body = together([
    delegation,
    led && inserted ? phraseOf`${led}, and` : led,
    inserted && (where ? phraseOf`${inserted},` : inserted),
  ])
  const closeLed = !inserted && led && /,/.test(led.text) && where ? ',' : ''
  const sent = together([asSubject(home), have('sent'), phraseOf`${body}${closeLed}`, travelled, when])
  return withActions(ctx, purpose ? together([phraseOf`${purpose},`, sent]) : sent, where)
}

/** The maximum length in words of a lead with both destination and activities. */
const inOneBreath = 38

// "to Osaka, Japan, from October 28 to 31, where it visited A and attended B", or a second sentence.
function withActions(ctx: RealisationContext, went: Phrase, where: Destination | null): Phrase[] {
  const actions = where?.actions
  if (!actions) return [went]
  const apart = isAlone(ctx) || wordsInFull(ctx, went) + wordsInFull(ctx, actions) > inOneBreath
  return apart
    ? [went, pickTemplate(ctx, [template('route', phraseOf`${party} ${actions}.`)], false)]
    : [phraseOf`${went}, where it ${actions}`]
}

// "President Cheng-Chi Wu of NTNU"; "at" after a title that follows the name, because it may end in "of".
function leaderOf(ctx: RealisationContext, home: Phrase | undefined): Phrase {
  const member = namedLeader(ctx.record)
  if (!member?.person) throw new Error('A lead of this form needs a leader with a name')
  const leader = presented(ctx, member, sender(ctx.record))
  const titled = /,/.test(leader.text)
  const degrees = fullName(member.person.name, 'en').text.includes(',')
  const plain = !/\b(?:of|for|and|to)\b|\(/.test(leader.text.slice(leader.text.lastIndexOf(',')))
  const whole = home ? phraseOf`${leader}${degrees ? ', of ' : titled && !plain ? ' at ' : ' of '}${home}` : leader
  return titled || /,/.test(whole.text) ? phraseOf`${whole},` : whole
}

// "Minister of Education of the Ministry of Education" would be redundant.
function leadsOwnMinistry(record: RealisationContext['record']): boolean {
  return (
    /\bMinister\b/.test(namedLeader(record)?.title?.text ?? '') && /\bMinistry\b/.test(sender(record)?.name.text ?? '')
  )
}

function withParenthetical(who: Phrase, led: Phrase | null, inserted: Phrase | null): Phrase {
  if (!led && !inserted) return asSubject(who)
  const first = led && inserted ? phraseOf`${led}${/,/.test(led.text) ? ',' : ''} and` : led
  return phraseOf`${who}, ${together([first, inserted])},`
}

// Only institutions are "visited"; visits that include a person or an event need a neutral verb.
function visited(
  { visits }: LeadMessage,
  where: Destination | null,
  have: (verb: string) => string,
  { houseStyle }: RealisationContext,
): string {
  if (!where) return have(spelled(houseStyle, 'traveled'))
  if (where.actions) return `${have(spelled(houseStyle, 'traveled'))} to`
  const nature = ofOneNature(visits)
  return nature
    ? have(nature === 'institution' ? 'visited' : 'attended')
    : `${have(spelled(houseStyle, 'traveled'))} to`
}

// The tense of the house style; with a date always the past tense.
function inTense({ houseStyle }: RealisationContext, when: Phrase | null, past: string, participle = past): string {
  return houseStyle.leadTense === 'present perfect' && !when ? `has ${participle}` : past
}

function incomingLead(ctx: RealisationContext, { form, members }: LeadMessage): Phrase[] {
  const { record } = ctx
  const ownVisits = record.visits.filter((visit) => isSameInstitution(visit.institution, record.home))
  const home = alsoStating(institutionPhrase(ctx, record.home), [
    record.refs.home,
    ...ownVisits.slice(0, 1).map((visit) => visit.ref),
  ])
  const spelledOut = alsoStating(
    home,
    ownVisits.slice(0, 1).map((visit) => visit.institution.ref),
  )
  const from = sender(record)
  const guest = from && alsoStating(institutionPhrase(contextAfter(ctx, home), from), [record.refs.guest])
  const known = contextAfter(ctx, ...[home, guest].filter((one) => one !== undefined))
  const alone = loneTraveller(known)
  if (alone) {
    const when = tripDates(ctx)
    const of = guest ? phraseOf`${alone}${ofInstitution(alone)}${guest}` : alone
    const who = /,/.test(of.text) && when ? phraseOf`${of},` : of
    return [together([asSubject(spelledOut), inTense(ctx, when, 'hosted'), who, when])]
  }
  const led = ledBy(known)
  const inserted = insertedMembers(known, members)
  const who = together([delegationNoun(record), guest && phraseOf`from ${guest}`])
  const when = tripDates(ctx)
  const have = (past: string) => inTense(ctx, when, past)
  if (form === 'leader') {
    const minister = leadsOwnMinistry(record) && guest
    const body = together(
      [minister ? phraseOf`${delegationNoun(record)} from ${minister}` : delegationNoun(record), inserted],
      ', ',
    )
    return [
      together([
        leaderOf(known, minister ? undefined : guest),
        have('led'),
        inserted ? phraseOf`${body},` : body,
        'to',
        when ? asSubject(spelledOut) : spelledOut,
        when,
      ]),
    ]
  }
  if (form === 'result') {
    const body = withParenthetical(delegationNoun(record), led, inserted)
    return [together([body, have('visited'), when ?? spelledOut])]
  }
  if (form !== 'home') {
    const purpose = form === 'purpose' ? leadPurpose(record.purposes) : null
    return [
      together([
        purpose && phraseOf`${purpose},`,
        withParenthetical(who, led, inserted),
        have('visited'),
        when ? asSubject(spelledOut) : spelledOut,
        when,
      ]),
    ]
  }
  const comma = (led || inserted) && (guest || /,/.test(who.text)) ? ',' : ''
  const tail = together([phraseOf`${who}${comma}`, led && inserted ? phraseOf`${led}, and` : led, inserted])
  const closedTail = when && /,/.test(tail.text) ? phraseOf`${tail},` : tail
  const templates = [
    ...(when
      ? [template('dates, hosted', phraseOf`${capitalized(when)}, ${asSubject(spelledOut)} hosted ${tail}.`)]
      : []),
    template(
      'hosted',
      phraseOf`${capitalized(asSubject(spelledOut))} ${have('hosted')} ${closedTail}${when ? phraseOf` ${when}` : ''}.`,
    ),
  ]
  return [pickTemplate(ctx, templates, true)]
}

// "President A of U", "A, Dean of Arts at U"
function ofInstitution({ text }: Phrase): string {
  return /,[^,]*\b(?:of|for|and|to)\b/.test(text) ? ' at ' : ' of '
}

// A delegation of one member is named as a person.
function loneTraveller(ctx: RealisationContext): Phrase | null {
  const { record } = ctx
  const [only, ...others] = record.delegation
  if (trueSize(record) !== 1 || !only || others.length > 0) return null
  return alsoStating(presented(ctx, only, sender(record)), [record.refs.size])
}

function sentence(phrase: Phrase): Phrase {
  return /[.!?]$/.test(phrase.text) ? phrase : reworded(phrase, `${phrase.text}.`)
}
