import { fieldRef } from '../../domain/report/fact-ref'
import { sender, trueSize } from '../en/delegation'
import type { Move } from '../plan'
import { type Phrase, alsoStating, say, stating, together } from '../phrase'
import { resultsClause } from './agreements'
import { leadersOf, people, sizeOf, teamNoun, tellMembers } from './delegation'
import { countryName } from './countries'
import { isInvitation } from './context'
import { isUniversity, tally } from './institution'
import { numeral } from './numbers'
import { ofHouse, presented } from './person'
import { type Placed, atHome, countriesOf, placed } from './places'
import { leadPurpose } from './purposes'
import { inside } from './script'
import { type Telling, after, institutionPhrase } from './telling'
import { tripDates } from './when'

type Lead = Extract<Move, { move: 'lead' }>

/** The first sentence: who, where, when and, where it was typed in Chinese, why. A result may stand before it. */
export function tellLead(t: Telling, lead: Lead): Phrase[] {
  const result = lead.results.length > 0 ? [say`${resultsClause(t, lead.results)}。`] : []
  const now = after(t, ...result)
  const visit = t.record.direction === 'incoming' ? incoming(now, lead) : outgoing(now, lead)
  const told = [...result, visit]
  return [...told, ...(lead.members.length > 0 ? tellMembers(after(t, ...told), lead.members, false) : [])]
}

function outgoing(t: Telling, lead: Lead): Phrase {
  const { record } = t
  const purpose = lead.form === 'purpose' ? leadPurpose(t, record.purposes) : null
  const resumed = lead.form === 'result'
  const home = resumed ? stating('') : alsoStating(institutionPhrase(t, record.home), [record.refs.home])
  const known = after(t, home, stating('', record.home.ref))
  const when = tripDates(t)
  const where =
    resumed && lead.stops.every((stop) => t.told.has(stop.institution.ref))
      ? backTo(known, lead)
      : destination(after(known, home), lead)
  const going = whither(where)
  const alone = loneTraveller(known)
  const size = sizeOf(record)
  const team = teamNoun(record)
  const leaders = leadersOf(record)
  const invited = invitation(t)
  if (alone)
    return sentence([
      purpose,
      say`${ofHouse(home, alone, record.delegation[0]!.title)}${invited}${when ? at(when) : ''}${going}`,
    ])
  if (leaders.length === 0)
    return sentence([purpose, say`${home}${team}${size ?? ''}${invited}${when ? at(when) : ''}${going}`])
  const led = people(known, leaders, record.home)
  const verb = leaders.length > 1 ? '共同率' : '率'
  if (lead.form === 'leader' || resumed) {
    return sentence([
      purpose,
      resumed
        ? say`此行由${led}${verb}${troop(team, size)}${when ? say`，${at(when)}` : ''}${going}`
        : say`${ofHouse(home, led, leaders[0]!.title)}${invited}${when ? at(when) : ''}${verb}${troop(
            team,
            size,
          )}${going}`,
    ])
  }
  if (lead.form === 'delegation') {
    return sentence([
      purpose,
      when,
      say`${home}${team}${size ?? ''}由${led}${leaders.length > 1 ? '共同' : ''}率領，${invited}${
        where ? whither(where, false) : '出訪'
      }`,
    ])
  }
  const body = say`${home}${invited}由${led}${verb}${troop(team, size)}`
  return sentence(
    when ? [purpose, body, say`${at(when)}${going}`] : [purpose, size ? say`${body}，${going}` : say`${body}${going}`],
  )
}

// 應甲邀請，: an invitation stands behind the one invited.
function invitation({ record: { occasion }, told }: Telling): Phrase {
  return occasion && !told.has(occasion.ref) && isInvitation(occasion)
    ? stating(`${inside(occasion)}，`, occasion.ref)
    : stating('')
}

// 於10月31日, 自10月31日起
function at(when: Phrase): Phrase {
  return /^[自至]/u.test(when.text) ? when : say`於${when}`
}

// 率團, 率行政訪問團一行11人
function troop(team: Phrase, size: Phrase | null): Phrase {
  return say`${team.facts.length === 0 ? '團' : team}${size ?? ''}`
}

function whither(where: Placed | null, pause = true): Phrase {
  if (!where) return stating('出訪')
  if (!where.whither) return where.deeds
  return say`赴${where.whither}${pause && where.deeds.text.length > 9 ? '，' : ''}${where.deeds}`
}

function destination(t: Telling, { stops, naming }: Lead): Placed | null {
  if (stops.length === 0) return null
  if (naming === 'each') return placed(t, stops)
  const countries = countriesOf(t, stops)
  const houses = [...new Set(stops.map((stop) => stop.institution))]
  const sum = tally(houses)
  if (houses.length < stops.length || !sum) return { whither: countries, deeds: stating(countries ? '參訪' : '出訪') }
  return { whither: countries, deeds: stating(`參訪${sum}`) }
}

// After a result that named every house: 赴土耳其參訪五校.
function backTo(t: Telling, { stops }: Lead): Placed {
  const houses = new Set(stops.map((stop) => stop.institution))
  const all = houses.size === 1 ? '該校' : `${numeral(houses.size)}校`
  const universities = [...houses].every(isUniversity)
  return { whither: placed(t, stops).whither, deeds: stating(universities ? `參訪${all}` : '參訪') }
}

function incoming(t: Telling, lead: Lead): Phrase {
  const { record } = t
  const own = record.stops.filter((stop) => atHome(t, stop)).slice(0, 1)
  const home = alsoStating(institutionPhrase(t, record.home), [
    record.refs.home,
    ...own.flatMap((stop) => [stop.ref, stop.institution.ref]),
  ])
  const from = sender(record)
  const guest = from ? alsoStating(guestPhrase(after(t, home)), [record.refs.guest]) : stating('')
  const known = after(t, home, guest)
  const purpose = lead.form === 'purpose' ? leadPurpose(t, record.purposes) : null
  const when = tripDates(t)
  const leaders = leadersOf(record)
  const led = leaders.length > 0 ? people(known, leaders, from) : null
  const size = sizeOf(record)
  const team = teamNoun(record)
  const joint = leaders.length > 1 ? '共同' : ''
  const alone = loneTraveller(known)
  if (alone)
    return sentence([
      purpose,
      say`${from ? ofHouse(guest, alone, record.delegation[0]!.title) : alone}${when ? at(when) : ''}來訪${home}`,
    ])
  if (lead.form === 'result' && led)
    return sentence([purpose, say`${guest}由${led}${joint}率${troop(team, size)}`, say`${when ? at(when) : ''}來訪`])
  if (lead.form === 'home' || lead.form === 'result') {
    return sentence([
      purpose,
      say`${home}${when ? at(when) : ''}接待${guest}${team}${size ?? ''}`,
      led && say`由${led}${joint}率團`,
    ])
  }
  if (lead.form === 'leader' && led) {
    return sentence([
      purpose,
      say`${from ? ofHouse(guest, led, leaders[0]!.title) : led}${when ? at(when) : ''}${joint}率${troop(
        team,
        size,
      )}來訪${home}`,
    ])
  }
  if (!led || lead.form === 'delegation') {
    const who = say`${guest}${team}${size ?? ''}`
    return sentence([purpose, when, say`${who}${led ? say`由${led}${joint}率領，` : ''}來訪${home}`])
  }
  return sentence([
    purpose,
    say`${guest}由${led}${joint}率${troop(team, size)}`,
    say`${when ? at(when) : ''}來訪${home}`,
  ])
}

// 韓國漢陽大學: the country stands before a name that does not tell it.
function guestPhrase(t: Telling): Phrase {
  const guest = sender(t.record)!
  const name = institutionPhrase(t, guest)
  const { country } = guest
  if (country === undefined || country === t.record.home.country || t.told.has(guest.ref)) return name
  const word = countryName(country)
  if (guest.name.text.includes(word) || !/\p{Script=Han}/u.test(guest.name.text)) return name
  return alsoStating(say`${word}${name}`, [fieldRef(guest.ref, 'country')])
}

// "A delegation of one" is a person.
function loneTraveller(t: Telling): Phrase | null {
  const { record } = t
  const [only, ...others] = record.delegation
  if (trueSize(record) !== 1 || !only?.person || others.length > 0) return null
  return alsoStating(presented(t, only, sender(record)), [record.refs.size])
}

function sentence(parts: readonly (Phrase | null)[]): Phrase {
  return say`${together(parts, '，')}。`
}
