import { fullName } from '../../domain/text/person-name'
import { type HeadlineForm, namedLeader } from '../forms'
import type { HouseStyle } from '../house-style'
import { type Phrase, naming } from '../phrase'
import { type ReportInstitution, type ReportVisit, type ReportInput, isSameInstitution } from '../report-input'
import { countryAdjective, countryName } from './countries'
import { sender, trueSize } from '../delegation-size'
import { formOf } from './form'
import { natureOf } from './institution'
import { namedBriefly } from './person'
import { count } from './numbers'
import { runs } from '../non-empty'
import type { RealisationContext } from './realisation-context'
import { titleCase } from './title-case'
import { bareInfinitive, inside } from './wording'

/** The most words of a purpose in a headline. */
const longestTail = 9
/** With more words than this, the purpose is only in a headline of at most so many letters. */
const shortTail = 5
const longestWithPurpose = 95
/** The most letters of a headline. If all names do not fit, it names one institution and counts the others. */
const longestLine = 115
/** The most institutions that a headline names. */
const mostNames = 4

/** What was signed or renewed, otherwise the visit or the leader. In title case, without full stop and date. */
export function headline(
  { record, houseStyle, acronyms }: Pick<RealisationContext, 'record' | 'houseStyle' | 'acronyms'>,
  form: HeadlineForm,
): Phrase {
  // Readers know the acronym of the home institution, but not those of partners; two letters (EU) are ambiguous.
  const name = (one: ReportInstitution) =>
    one === record.home && one.acronym && acronyms.has(one.ref) && one.acronym.length > 2
      ? one.acronym
      : nameInTitle(one.name.text)
  const special =
    form === 'result'
      ? resultHeadline(record, houseStyle, name)
      : form === 'leader'
        ? leaderHeadline(record, houseStyle, name)
        : null
  return (
    special ??
    (record.direction === 'incoming' ? incomingHeadline(record, name) : visitHeadline(record, houseStyle, name))
  )
}

type Name = (one: ReportInstitution) => string

// A name without any capital was typed carelessly, or describes an event.
function nameInTitle(name: string): string {
  return /\p{Lu}/u.test(name) ? name : titleCase(name)
}

// The letters of a headline with our acronym, whether or not it is used, so that this choice changes no other words.
function lettersOf(text: string, { home }: ReportInput, name: Name): number {
  const acronym = home.acronym && home.acronym.length > 2 ? home.acronym : home.name.text
  return text.length - (text.includes(name(home)) ? name(home).length - acronym.length : 0)
}

// "President Cheng-Chih Wu Leads NTNU Delegation to Two Japanese Universities"
function leaderHeadline(record: ReportInput, houseStyle: HouseStyle, name: Name): Phrase | null {
  const leader = namedLeader(record)
  const from = sender(record)
  if (!leader?.person || !from) return null
  const who = namedBriefly(houseStyle, leader.person, leader.title)
  const facts = [
    leader.ref,
    leader.person.ref,
    record.refs.home,
    ...(record.direction === 'incoming' ? [record.refs.guest] : []),
  ]
  if (trueSize(record) === 1 || /,/.test(name(from) + who)) return null
  if (record.direction === 'incoming')
    return naming(`${who} Leads ${name(from)} Delegation to ${name(record.home)}`, ...facts)
  const institutions = [...new Set(record.visits.map((visit) => visit.institution))]
  if (institutions.length === 0) return null
  const plain = institutions.every((one) => natureOf(one) === 'institution')
  if (
    !plain &&
    (institutions.some((one) => one.country === undefined) || new Set(institutions.map((one) => one.country)).size > 1)
  )
    return null
  const led = `${who} Leads ${name(from)} Delegation to`
  const named = plain ? namesOf(institutions, name, houseStyle, longestLine - lettersOf(led, record, name) - 1) : null
  return naming(
    `${led} ${named ?? countryNames(institutions) ?? hostsCounted(record.visits, 'visit')}`,
    ...facts,
    ...record.visits.map((visit) => visit.ref),
  )
}

function resultHeadline(record: ReportInput, houseStyle: HouseStyle, name: Name): Phrase | null {
  const status = (['signed', 'renewed'] as const).find((one) =>
    record.visits.some((visit) => visit.agreements.some((a) => a.status === one)),
  )
  if (!status) return null
  const visits = record.visits.filter((visit) => visit.agreements.some((a) => a.status === status))
  const agreements = visits.flatMap((visit) => visit.agreements.filter((a) => a.status === status))
  const facts = agreements.map((a) => a.ref)
  const verb = status === 'signed' ? 'Signs' : 'Renews'
  const from = sender(record)
  const [first] = visits
  if (record.direction === 'incoming') {
    const institutions = new Set(
      visits.map((visit) => (isSameInstitution(visit.institution, record.home) ? record.home : visit.institution)),
    )
    const [institution, ...others] = institutions
    if (!first || !institution || others.length > 0 || !from || isSameInstitution(from, first.institution)) return null
    return naming(
      `${subject(name(institution))} ${verb} ${objects(agreements)} with ${name(from)}`,
      ...facts,
      record.refs.guest,
    )
  }
  const signed = `${subject(name(record.home))} ${verb} ${objects(agreements)} with`
  const partners = [...new Set(visits.map((visit) => visit.institution))]
  const named = namesOf(partners, name, houseStyle, longestLine - lettersOf(signed, record, name) - 1)
  const withWhom = first && partners.length === 1 ? name(first.institution) : (named ?? hostsCounted(visits, 'each'))
  return naming(`${signed} ${withWhom}`, ...facts, record.refs.home)
}

type Agreements = ReportInput['visits'][number]['agreements']

function objects(agreements: Agreements): string {
  const kinds = new Set(agreements.map((one) => one.kind.text.toLowerCase()))
  const [only] = agreements
  const usable =
    only &&
    /^en\b/i.test(only.kind.lang) &&
    /^\p{Script=Latin}[\p{Script=Latin} ’'-]*$/u.test(only.kind.text) &&
    only.kind.text.split(' ').length <= 5
  if (kinds.size === 1 && usable) {
    const kind = titleCase(only.kind.text.replace(/^(?:an?|the)\s+/i, ''))
    return agreements.length === 1 ? kind : pluralKind(kind)
  }
  const mous = agreements.filter((one) => /memorand|mou\b/i.test(one.kind.text))
  const noun = agreements.length === 1 ? 'Agreement' : 'Agreements'
  const single = agreements.every(({ kind }) => {
    const [head = ''] = kind.text.split(/ (?:of|on|for) /)
    return !/s$/i.test(head)
  })
  return single && agreements.length > 1 && agreements.length < 10 && (mous.length < agreements.length || usable)
    ? `${titleCase(count(agreements.length))} ${noun}`
    : noun
}

function pluralKind(kind: string): string {
  if (/^Memorandum\b/.test(kind)) return kind.replace(/^Memorandum/, 'Memoranda')
  const [head = '', ...rest] = kind.split(/(?= (?:of|on|for) )/)
  return (/s$/.test(head) && !/^[A-Z]+$/.test(head) ? head : `${head}s`) + rest.join('')
}

function visitHeadline(record: ReportInput, houseStyle: HouseStyle, name: Name): Phrase {
  const home = name(record.home)
  const institutions = [...new Set(record.visits.map((visit) => visit.institution))]
  const [only] = record.delegation
  const alone =
    trueSize(record) === 1 && record.delegation.length === 1 && only?.person
      ? fullName(only.person.name, 'en').text
      : null
  const who = alone ?? (/,/.test(home) ? `Delegation from ${home},` : `${home} Delegation`)
  const tail = purposeTail(record)
  const withTail = (line: string) =>
    tail.split(' ').length - 2 <= shortTail || lettersOf(line + tail, record, name) <= longestWithPurpose
      ? line + tail
      : line
  const facts = [record.refs.home, ...record.visits.map((visit) => visit.ref)]
  if (institutions.length === 0) return naming(withTail(`${subject(home)} Sends Delegation`), ...facts)
  const plain = institutions.every((one) => natureOf(one) === 'institution')
  const verbs = { person: 'Meets', event: 'Attends', institution: 'Visits' }
  const actions = runs(institutions, natureOf).map((run) => {
    const isEvent = natureOf(run[0]) === 'event'
    const names = namesOf(run, (one) => (isEvent ? titleCase(name(one)) : name(one)), houseStyle, longestLine)
    return names === null ? null : `${verbs[natureOf(run[0])]} ${names}`
  })
  const known = actions.filter((one) => one !== null)
  if (known.length === actions.length && institutions.length <= mostNames) {
    const whole = `${who} ${listedInTitle(known, houseStyle)}`
    const fits = [withTail(whole), whole].find((one) => lettersOf(one, record, name) <= longestLine)
    if (fits) return naming(fits, ...facts)
    // Events and people cannot be counted as hosts of a country.
    if (institutions.length <= 2 && !(plain && institutions.every((one) => one.country))) return naming(whole, ...facts)
  }
  if (tail.split(' ').length - 2 > shortTail || tail === '') {
    const others = plain ? otherHosts(institutions, name) : null
    if (others && lettersOf(`${who} Visits ${others}`, record, name) <= longestLine)
      return naming(`${who} Visits ${others}`, ...facts)
  }
  const countries = new Set(institutions.map((one) => one.country))
  const where =
    !plain && (countries.size > 1 || countries.has(undefined))
      ? placeNamed(institutions, name)
      : hostsCounted(record.visits, 'visit')
  return naming(withTail(`${who} Visits ${where}`), ...facts)
}

// Up to three countries by name, as far as they are known; otherwise the first host.
function placeNamed(institutions: readonly ReportInstitution[], name: Name): string {
  const codes = [...new Set(institutions.flatMap(({ country }) => country ?? []))]
  const names = codes.map((code) => titleCase(countryName(code)).replace(/^The /, 'the '))
  if (names.length > 3) return `${titleCase(count(names.length))} Countries`
  if (names.length > 0) return listedInTitle(names, { serialComma: true })
  const [first, ...others] = institutions.filter((one) => natureOf(one) === 'institution')
  if (!first) return `${titleCase(count(institutions.length))} Hosts`
  const number = titleCase(count(others.length))
  return others.length === 0
    ? name(first)
    : `${name(first)} and ${number} Other ${others.length === 1 ? 'Host' : 'Hosts'}`
}

// One or two countries by name; `null` for more, or if one is not known.
function countryNames(institutions: readonly ReportInstitution[]): string | null {
  const codes = [...new Set(institutions.map((one) => one.country))].filter((one) => one !== undefined)
  if (codes.length === 0 || codes.length > 2 || institutions.some((one) => one.country === undefined)) return null
  return codes.map((code) => titleCase(countryName(code)).replace(/^The /, 'the ')).join(' and ')
}

// "Hanyang, Sungkyunkwan, and Chung-Ang Universities"; `null` if the names do not fit.
function namesOf(
  institutions: readonly ReportInstitution[],
  name: Name,
  houseStyle: HouseStyle,
  room: number,
): string | null {
  const names = institutions.map(name)
  if (names.length > mostNames || (names.length > 1 && names.some((one) => one.includes(',')))) return null
  const heads = names.map((one) => /^(.+) University$/.exec(one)?.[1] ?? '')
  const areShort = names.length > 1 && heads.every((head) => head !== '' && !/\b(?:and|of|for)\b/.test(head))
  const list = areShort ? `${listedInTitle(heads, houseStyle)} Universities` : listedInTitle(names, houseStyle)
  return list.length <= room ? list : null
}

function listedInTitle(items: readonly string[], { serialComma }: Pick<HouseStyle, 'serialComma'>): string {
  if (items.length < 3) return items.join(' and ')
  return `${items.slice(0, -1).join(', ')}${serialComma ? ',' : ''} and ${items.at(-1)}`
}

// "Hanbat National University and Three Other Korean Institutions"
function otherHosts(institutions: readonly ReportInstitution[], name: Name): string | null {
  const [first, ...others] = institutions
  if (!first || others.length < 2 || name(first).includes(',')) return null
  const [code, ...more] = new Set(institutions.map((one) => one.country))
  const noun = institutions.every((one) => one.kind === 'university') ? 'Universities' : 'Institutions'
  const adjective = code !== undefined && more.length === 0 ? countryAdjective(code) : null
  const number = titleCase(count(others.length))
  return `${name(first)} and ${[number, 'Other', adjective, noun].filter((word) => word).join(' ')}`
}

function incomingHeadline(record: ReportInput, name: Name): Phrase {
  const guest = sender(record)
  const from = guest ? ` from ${name(guest)}` : ''
  return naming(
    `${subject(name(record.home))} Hosts Delegation${from}`,
    record.refs.home,
    ...(guest ? [record.refs.guest] : []),
  )
}

// "Three Korean Universities", "Eight Institutions in Four Countries"; only the country if events or people are
// visited.
function hostsCounted(visits: readonly ReportVisit[], sense: 'visit' | 'each'): string {
  const institutions = [...new Set(visits.map((visit) => visit.institution))]
  const codes = [...new Set(institutions.map((one) => one.country))]
  const code = codes.length === 1 ? codes[0] : undefined
  const universities = institutions.every((one) => one.kind === 'university')
  const plain = institutions.every((one) => natureOf(one) === 'institution')
  if (sense === 'visit' && !plain && code) {
    // A dinner or a minister does not hide two universities.
    const own = institutions.filter((one) => natureOf(one) === 'institution')
    if (own.length > 1 && institutions.length - own.length === 1)
      return hostsCounted(
        visits.filter((visit) => own.includes(visit.institution)),
        'visit',
      )
    return titleCase(countryName(code)).replace(/^The /, 'the ')
  }
  const noun = universities ? 'Universities' : plain ? 'Institutions' : 'Hosts'
  const number = titleCase(count(institutions.length))
  if (code) {
    const adjective = countryAdjective(code)
    return adjective ? `${number} ${adjective} ${noun}` : `${number} ${noun} in ${countryName(code)}`
  }
  const countries = codes.filter((one) => one !== undefined)
  if (countries.length !== codes.length || countries.length === 0) return `${number} ${noun}`
  return countries.length === 2
    ? `${number} ${noun} in ${countries.map(countryName).join(' and ')}`
    : `${number} ${noun} in ${titleCase(count(countries.length))} Countries`
}

// Only a short purpose fits in the headline.
function purposeTail(record: ReportInput): string {
  const [first] = record.purposes
  if (!first) return ''
  const form = formOf(first)
  const text = form === 'infinitive' ? bareInfinitive(first) : inside(first)
  const folded = text.toLowerCase()
  // The headline has named the hosts, or the countries.
  const namesHost =
    record.institutions.some((one) => folded.includes(one.name.text.toLowerCase())) ||
    record.visits.some(
      ({ institution: { country } }) =>
        country !== undefined && text.includes(countryName(country).replace(/^the /, '')),
    )
  if (
    namesHost ||
    /^(?:alumni|students|partners|graduates|exchange|various)$/i.test(text) ||
    text.split(' ').length > longestTail ||
    /[,;:()]/.test(text)
  )
    return ''
  if (form === 'infinitive') return ` to ${titleCase(text)}`
  return form === 'noun' && !/^(?:an?|the)\s/.test(text) ? ` for ${titleCase(text)}` : ''
}

function subject(name: string): string {
  return /,/.test(name) && !/\b(?:Inc|Ltd|Co)\.$/.test(name) ? `${name},` : name
}
