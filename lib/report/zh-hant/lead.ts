import { fieldRef } from '../../domain/report/fact-ref'
import { sender, trueSize } from '../delegation-size'
import type { PlannedMessage } from '../content-plan'
import { type Phrase, alsoStating, phraseOf, stating, together } from '../phrase'
import type { ReportInstitution, ReportVisit } from '../report-input'
import { realiseLeadResults, resultsClause } from './agreements'
import { leadersOf, people, sizeOf, teamNoun, realiseMembers } from './delegation'
import { countryName } from './countries'
import { isInvitation } from './context'
import { isUniversity, tally } from './institution'
import { runs } from '../non-empty'
import { listed } from './lists'
import { numeral } from './numbers'
import { ofInstitution, presented } from './person'
import { type Placed, atHome, countriesOf, placed } from './places'
import { leadPurpose } from './purposes'
import { inside } from './script'
import { type RealisationContext, contextAfter, institutionPhrase } from './realisation-context'
import { tripDates } from './when'

type LeadMessage = Extract<PlannedMessage, { kind: 'lead' }>

/** The first sentence: who, where, when and, if entered in Chinese, why. A result may precede it. */
export function realiseLead(ctx: RealisationContext, lead: LeadMessage): Phrase[] {
  const isFirst = lead.form === 'result'
  const result =
    isFirst && lead.results.length > 0
      ? [alsoStating(phraseOf`${resultsClause(ctx, lead.results)}。`, [ctx.record.refs.home])]
      : []
  const now = contextAfter(ctx, ...result)
  const visit = ctx.record.direction === 'incoming' ? incoming(now, lead) : outgoing(now, lead)
  const sentences = [...result, visit, ...(isFirst ? [] : realiseLeadResults(contextAfter(now, visit), lead.results))]
  return [
    ...sentences,
    ...(lead.members.length > 0 ? realiseMembers(contextAfter(ctx, ...sentences), lead.members, false) : []),
  ]
}

function outgoing(ctx: RealisationContext, lead: LeadMessage): Phrase {
  const { record } = ctx
  const purpose = lead.form === 'purpose' ? leadPurpose(ctx, record.purposes) : null
  const resumed = lead.form === 'result'
  const home = resumed ? stating('') : alsoStating(institutionPhrase(ctx, record.home), [record.refs.home])
  const known = contextAfter(ctx, home, stating('', record.home.ref))
  const when = tripDates(ctx)
  const where =
    resumed && lead.visits.every((visit) => ctx.stated.has(visit.institution.ref))
      ? backTo(known, lead)
      : destination(contextAfter(known, home), lead)
  const going = travelPhrase(where)
  const alone = loneTraveller(known)
  const size = sizeOf(record)
  const team = teamNoun(record)
  const leaders = leadersOf(record)
  const invited = invitation(ctx)
  if (alone)
    return sentence([
      purpose,
      phraseOf`${ofInstitution(home, alone, record.delegation[0]?.title)}${invited}${when ? at(when) : ''}${going}`,
    ])
  if (leaders.length === 0)
    return sentence([purpose, phraseOf`${home}${team}${size ?? ''}${invited}${when ? at(when) : ''}${going}`])
  const led = people(known, leaders, record.home)
  const verb = leaders.length > 1 ? '共同率' : '率'
  if (lead.form === 'leader' || resumed) {
    return sentence([
      purpose,
      resumed
        ? phraseOf`此行由${led}${verb}${troop(team, size)}${when ? phraseOf`，${at(when)}` : ''}${going}`
        : phraseOf`${ofInstitution(home, led, leaders[0]?.title)}${invited}${when ? at(when) : ''}${verb}${troop(
            team,
            size,
          )}${going}`,
    ])
  }
  if (lead.form === 'delegation') {
    return sentence([
      purpose,
      when,
      phraseOf`${home}${team}${size ?? ''}由${led}${leaders.length > 1 ? '共同' : ''}率領，${invited}${
        where ? travelPhrase(where, false) : '出訪'
      }`,
    ])
  }
  const body = phraseOf`${home}${invited}由${led}${verb}${troop(team, size)}`
  return sentence(
    when
      ? [purpose, body, phraseOf`${at(when)}${going}`]
      : [purpose, size ? phraseOf`${body}，${going}` : phraseOf`${body}${going}`],
  )
}

// 應甲邀請，: an invitation follows the name of the invited institution.
function invitation({ record: { occasion }, stated }: RealisationContext): Phrase {
  return occasion && !stated.has(occasion.ref) && isInvitation(occasion)
    ? stating(`${inside(occasion)}，`, occasion.ref)
    : stating('')
}

// 於10月31日, 自10月31日起
function at(when: Phrase): Phrase {
  return /^[自至]/u.test(when.text) ? when : phraseOf`於${when}`
}

// 率團, 率行政訪問團一行11人
function troop(team: Phrase, size: Phrase | null): Phrase {
  return phraseOf`${team.facts.length === 0 ? '團' : team}${size ?? ''}`
}

function travelPhrase(where: Placed | null, pause = true): Phrase {
  if (!where) return stating('出訪')
  if (!where.destination) return where.actions
  return phraseOf`赴${where.destination}${pause && where.actions.text.length > 9 ? '，' : ''}${where.actions}`
}

function destination(ctx: RealisationContext, { visits, naming }: LeadMessage): Placed | null {
  if (visits.length === 0) return null
  if (naming === 'each') return placedOnce(ctx, visits)
  const countries = countriesOf(ctx, visits)
  const institutions = [...new Set(visits.map((visit) => visit.institution))]
  const sum = tally(institutions)
  if (institutions.length < visits.length || !sum)
    return { destination: countries, actions: stating(countries ? '參訪' : '出訪') }
  return { destination: countries, actions: stating(`參訪${sum}`) }
}

// An institution that is visited twice is named once.
function placedOnce(ctx: RealisationContext, visits: readonly ReportVisit[]): Placed {
  const firsts = visits.filter(
    (visit, i) => visits.findIndex(({ institution }) => institution === visit.institution) === i,
  )
  const { destination: where, actions } = placed(ctx, firsts)
  return {
    destination: where,
    actions: alsoStating(
      actions,
      visits.map(({ ref }) => ref),
    ),
  }
}

// After a result that named every institution: 赴土耳其參訪五校.
function backTo(ctx: RealisationContext, { visits }: LeadMessage): Placed {
  const institutions = new Set(visits.map((visit) => visit.institution))
  const all = institutions.size === 1 ? '該校' : `${numeral(institutions.size)}校`
  const universities = [...institutions].every(isUniversity)
  const { destination: where } = placed(ctx, visits)
  return { destination: where ?? citiesByCountry(visits), actions: stating(universities ? `參訪${all}` : '參訪') }
}

// 柬埔寨金邊、緬甸仰光及越南胡志明市
function citiesByCountry(visits: readonly ReportVisit[]): Phrase | null {
  if (visits.some(({ institution }) => institution.country === undefined)) return null
  return listed(
    runs(visits, ({ institution }) => institution.country).map((run) => {
      const cities = [...new Set(run.flatMap(({ city }) => city?.text ?? []))]
      const facts = run.flatMap(({ institution, cityFacts }) => [fieldRef(institution.ref, 'country'), ...cityFacts])
      return stating(`${countryName(run[0].institution.country ?? '')}${cities.join('、')}`, ...facts)
    }),
  )
}

function incoming(ctx: RealisationContext, lead: LeadMessage): Phrase {
  const { record } = ctx
  const own = record.visits.filter((visit) => atHome(ctx, visit)).slice(0, 1)
  const home = alsoStating(institutionPhrase(ctx, record.home), [
    record.refs.home,
    ...own.flatMap((visit) => [visit.ref, visit.institution.ref]),
  ])
  const from = sender(record)
  const guest = from ? alsoStating(guestPhrase(contextAfter(ctx, home), from), [record.refs.guest]) : stating('')
  const known = contextAfter(ctx, home, guest)
  const purpose = lead.form === 'purpose' ? leadPurpose(ctx, record.purposes) : null
  const when = tripDates(ctx)
  const leaders = leadersOf(record)
  const led = leaders.length > 0 ? people(known, leaders, from) : null
  const size = sizeOf(record)
  const team = teamNoun(record)
  const joint = leaders.length > 1 ? '共同' : ''
  const alone = loneTraveller(known)
  if (alone) {
    const traveller = from ? ofInstitution(guest, alone, record.delegation[0]?.title) : alone
    return sentence([purpose, phraseOf`${traveller}${when ? at(when) : ''}來訪${home}`])
  }
  if (lead.form === 'result' && led)
    return sentence([
      purpose,
      phraseOf`${guest}由${led}${joint}率${troop(team, size)}`,
      phraseOf`${when ? at(when) : ''}來訪`,
    ])
  if (lead.form === 'home' || lead.form === 'result') {
    return sentence([
      purpose,
      phraseOf`${home}${when ? at(when) : ''}接待${guest}${team}${size ?? ''}`,
      led && phraseOf`由${led}${joint}率團`,
    ])
  }
  if (lead.form === 'leader' && led) {
    return sentence([
      purpose,
      phraseOf`${from ? ofInstitution(guest, led, leaders[0]?.title) : led}${when ? at(when) : ''}${joint}率${troop(
        team,
        size,
      )}來訪${home}`,
    ])
  }
  if (!led || lead.form === 'delegation') {
    const who = phraseOf`${guest}${team}${size ?? ''}`
    return sentence([purpose, when, phraseOf`${who}${led ? phraseOf`由${led}${joint}率領，` : ''}來訪${home}`])
  }
  return sentence([
    purpose,
    phraseOf`${guest}由${led}${joint}率${troop(team, size)}`,
    phraseOf`${when ? at(when) : ''}來訪${home}`,
  ])
}

// 韓國漢陽大學: the country, if the name does not contain it.
function guestPhrase(ctx: RealisationContext, guest: ReportInstitution): Phrase {
  const name = institutionPhrase(ctx, guest)
  const { country } = guest
  if (country === undefined || country === ctx.record.home.country || ctx.stated.has(fieldRef(guest.ref, 'country')))
    return name
  const word = countryName(country)
  if (guest.name.text.includes(word) || !/\p{Script=Han}/u.test(guest.name.text)) return name
  return alsoStating(phraseOf`${word}${name}`, [fieldRef(guest.ref, 'country')])
}

// A delegation of one member is named as a person.
function loneTraveller(ctx: RealisationContext): Phrase | null {
  const { record } = ctx
  const [only, ...others] = record.delegation
  if (trueSize(record) !== 1 || !only?.person || others.length > 0) return null
  return alsoStating(presented(ctx, only, sender(record)), [record.refs.size])
}

function sentence(parts: readonly (Phrase | null)[]): Phrase {
  return phraseOf`${together(parts, '，')}。`
}
