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

const longestTail = 5
/** With longer names than this, the headline gives the number of institutions. */
const longestLine = 115

/** What was signed or renewed, otherwise the visit or the leader. In title case, without full stop and date. */
export function headline(
  { record, houseStyle, acronyms }: Pick<RealisationContext, 'record' | 'houseStyle' | 'acronyms'>,
  form: HeadlineForm,
): Phrase {
  // Readers know the acronym of the home institution, but not those of partners; two letters (EU) are ambiguous.
  const name = (one: ReportInstitution) =>
    one === record.home && one.acronym && acronyms.has(one.ref) && one.acronym.length > 2 ? one.acronym : one.name.text
  const special =
    form === 'result'
      ? resultHeadline(record, name)
      : form === 'leader'
        ? leaderHeadline(record, houseStyle, name)
        : null
  return special ?? (record.direction === 'incoming' ? incomingHeadline(record, name) : visitHeadline(record, name))
}

type Name = (one: ReportInstitution) => string

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
  const named = institutions.length <= 2 ? institutions.map(name).join(' and ') : ''
  const plain = institutions.every((one) => natureOf(one) === 'institution')
  if (
    !plain &&
    (institutions.some((one) => one.country === undefined) || new Set(institutions.map((one) => one.country)).size > 1)
  )
    return null
  const led = `${who} Leads ${name(from)} Delegation to`
  const byName =
    plain && named && named.length <= 80 && (institutions.length === 1 || `${led} ${named}`.length <= longestLine)
  return naming(
    `${led} ${byName ? named : hostsCounted(record.visits, 'visit')}`,
    ...facts,
    ...record.visits.map((visit) => visit.ref),
  )
}

function resultHeadline(record: ReportInput, name: Name): Phrase | null {
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
  const withWhom = first && visits.length === 1 ? name(first.institution) : hostsCounted(visits, 'each')
  return naming(
    `${subject(name(record.home))} ${verb} ${objects(agreements)} with ${withWhom}`,
    ...facts,
    record.refs.home,
  )
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

function visitHeadline(record: ReportInput, name: Name): Phrase {
  const home = name(record.home)
  const institutions = [...new Set(record.visits.map((visit) => visit.institution))]
  const [only] = record.delegation
  const alone =
    trueSize(record) === 1 && record.delegation.length === 1 && only?.person
      ? fullName(only.person.name, 'en').text
      : null
  const who = alone ?? (/,/.test(home) ? `Delegation from ${home},` : `${home} Delegation`)
  const tail = purposeTail(record)
  const facts = [record.refs.home, ...record.visits.map((visit) => visit.ref)]
  if (institutions.length === 0) return naming(`${subject(home)} Sends Delegation${tail}`, ...facts)
  const named = institutions.length <= 2 ? institutions.map(name).join(' and ') : ''
  if (named && named.length <= 80) {
    const verbs = { person: 'Meets', event: 'Attends', institution: 'Visits' }
    const actions = runs(institutions, natureOf).map(
      (run) => `${verbs[natureOf(run[0])]} ${run.map(name).join(' and ')}`,
    )
    const whole = `${who} ${actions.join(' and ')}`
    if (whole.length <= longestLine || !institutions.every((one) => natureOf(one) === 'institution' && one.country))
      return naming(`${whole}${named.length > 50 ? '' : tail}`, ...facts)
  }
  const countries = new Set(institutions.map((one) => one.country))
  if (
    !institutions.every((one) => natureOf(one) === 'institution') &&
    (countries.size > 1 || countries.has(undefined))
  ) {
    return naming(`${who} Makes ${titleCase(count(record.visits.length))} Stops${tail}`, ...facts)
  }
  return naming(`${who} Visits ${hostsCounted(record.visits, 'visit')}${tail}`, ...facts)
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
  if (text.split(' ').length > longestTail || /[,;:()]/.test(text)) return ''
  if (form === 'infinitive') return ` to ${titleCase(text)}`
  return form === 'noun' && !/^(?:an?|the)\s/.test(text) ? ` for ${titleCase(text)}` : ''
}

function subject(name: string): string {
  return /,/.test(name) && !/\b(?:Inc|Ltd|Co)\.$/.test(name) ? `${name},` : name
}
