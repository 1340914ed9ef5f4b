import { sender, trueSize } from '../delegation-size'
import { namedLeader } from '../forms'
import { type Phrase, naming } from '../phrase'
import type { HeadlineForm } from '../forms'
import {
  type NamedMember,
  type ReportInstitution,
  type ReportVisit,
  type ReportInput,
  isNamed,
  isSameInstitution,
} from '../report-input'
import { countryName } from './countries'
import { formOf } from './form'
import { natureOf, tally, visitVerb } from './institution'
import { counted } from './numbers'
import { inside, isChinese, quoted } from './script'
import { fullName } from '../../domain/text/person-name'

/** The maximum length of a purpose after the visit. */
const longestTail = 18

/** What was signed or renewed, otherwise the visit or the leader. Without full stop and date. */
export function headline(record: ReportInput, form: HeadlineForm): Phrase {
  if (form === 'result') {
    const result = resultHeadline(record)
    if (result) return result
  }
  return record.direction === 'incoming' ? incoming(record, form) : outgoing(record, form)
}

function resultHeadline(record: ReportInput): Phrase | null {
  const status = (['signed', 'renewed'] as const).find((one) =>
    record.visits.some((visit) => visit.agreements.some((a) => a.status === one)),
  )
  if (!status) return null
  const visits = record.visits.filter((visit) => visit.agreements.some((a) => a.status === status))
  const agreements = visits.flatMap((visit) => visit.agreements.filter((a) => a.status === status))
  const institutions = [
    ...new Set(
      visits.map((visit) =>
        record.direction === 'incoming' && isSameInstitution(visit.institution, record.home)
          ? record.home
          : visit.institution,
      ),
    ),
  ]
  const single = onlyOne(institutions)
  const only = onlyOne([...new Set(agreements.map((one) => inside(one.kind)))])
  const isRenewal = status === 'renewed' || (only !== undefined && renewalSuffix.test(only))
  const verb = isRenewal ? '續簽' : '簽署'
  const from = sender(record)
  if (record.direction === 'incoming') {
    if (!from || !single || isSameInstitution(from, single)) return null
    return naming(
      `${single.name.text}與${from.name.text}${verb}${objects(agreements)}`,
      ...agreements.map((a) => a.ref),
      record.refs.guest,
    )
  }
  const whom = single ? single.name.text : hosts(institutions)
  return naming(
    `${record.home.name.text}與${whom}${verb}${objects(agreements)}`,
    ...agreements.map((a) => a.ref),
    record.refs.home,
  )
}

// 續簽合作備忘錄 for a kind that says 合作備忘錄續約.
const renewalSuffix = /(?<=.{2})(?:續約|展延|續簽)$/u

type Agreements = ReportVisit['agreements']

function objects(agreements: Agreements): string {
  const kind = onlyOne([...new Set(agreements.map((one) => inside(one.kind).replace(renewalSuffix, '')))])
  const [first] = agreements
  if (first && kind !== undefined)
    return isChinese(first.kind) || /^[A-Z][A-Za-z]{1,4}$/.test(kind) ? kind : quoted(kind)
  return `${counted(agreements.length, '項')}協議`
}

function outgoing(record: ReportInput, form: HeadlineForm): Phrase {
  const institutions = [...new Set(record.visits.map((visit) => visit.institution))]
  const facts = [record.refs.home, ...record.visits.map((visit) => visit.ref)]
  const who = subject(record, form)
  if (institutions.length === 0) return naming(`${who.text}出訪${tail(record)}`, ...facts, ...who.facts)
  const named = institutions.length <= 2 && institutions.map((one) => one.name.text).join('').length <= 34
  const action = named
    ? byVerb(institutions)
    : (mixed(institutions) ?? `${tally(institutions) ? '參訪' : '出訪'}${hosts(institutions)}`)
  return naming(`${who.text}${action}${tail(record)}`, ...facts, ...who.facts)
}

function incoming(record: ReportInput, form: HeadlineForm): Phrase {
  const guest = sender(record)
  const home = record.home.name.text
  const leader = form === 'leader' ? namedLeader(record) : null
  if (!guest) return naming(`訪問團來訪${home}${tail(record)}`, record.refs.home)
  const who = leader ? `${nameOf(leader, guest, '由')}率團` : `${guest.name.text}訪問團`
  return naming(
    `${who}來訪${home}${tail(record)}`,
    record.refs.home,
    record.refs.guest,
    ...(leader ? [leader.ref] : []),
  )
}

function subject(record: ReportInput, form: HeadlineForm): { text: string; facts: string[] } {
  const home = record.home.name.text
  const only = onlyOne(record.delegation)
  if (trueSize(record) === 1 && only && isNamed(only))
    return { text: nameOf(only, record.home, '的'), facts: [only.ref] }
  const leader = form === 'leader' ? namedLeader(record) : null
  if (!leader) return { text: home, facts: [] }
  return { text: `${nameOf(leader, record.home, '由')}率團`, facts: [leader.ref] }
}

// 參訪日本兩所大學並出席一項活動: events are counted separately from institutions.
function mixed(institutions: readonly ReportInstitution[]): string | null {
  const own = institutions.filter((one) => natureOf(one) === 'institution')
  const events = institutions.filter((one) => natureOf(one) === 'event')
  if (own.length === 0 || events.length === 0 || own.length + events.length < institutions.length) return null
  const event = onlyOne(events)?.name.text
  const attended = event !== undefined && event.length <= 16 ? event : `${counted(events.length, '項')}活動`
  const visited = onlyOne(own)?.name.text ?? hosts(own)
  return `參訪${visited}並出席${attended}`
}

// 紫苑大學校長王甲; 由 if no Chinese title separates institution and name.
function nameOf(
  { person, title }: NamedMember,
  { name: institutionName }: ReportInstitution,
  joined: '由' | '的',
): string {
  const office = title && isChinese(title) && !/[，；：]/u.test(inside(title)) ? inside(title) : ''
  const { text } = fullName(person.name, 'zh-Hant')
  if (office === '') return `${institutionName.text}${joined}${text}`
  return office.startsWith(institutionName.text) ? `${office}${text}` : `${institutionName.text}${office}${text}`
}

function byVerb(institutions: readonly ReportInstitution[]): string {
  const [first, second] = institutions
  if (!first) return ''
  const verb = visitVerb(first)
  if (!second) return `${verb}${first.name.text}`
  return verb === visitVerb(second)
    ? `${verb}${first.name.text}及${second.name.text}`
    : `${verb}${first.name.text}並${visitVerb(second)}${second.name.text}`
}

function onlyOne<T>(items: readonly T[]): T | undefined {
  return items.length === 1 ? items[0] : undefined
}

// 韓國三所大學, 四國八所大學, 韓國三所大學及兩個單位
function hosts(institutions: readonly ReportInstitution[]): string {
  const codes = [...new Set(institutions.map((one) => one.country))]
  const known = codes.filter((code) => code !== undefined)
  const place =
    known.length !== codes.length || known.length === 0
      ? ''
      : known.length <= 2
        ? known.map(countryName).join('及')
        : counted(known.length, '國')
  const sum = tally(institutions)
  return sum ? `${place}${sum}` : place || counted(institutions.length, '地')
}

// A short purpose follows after a full-width space, as in Taiwanese headlines.
function tail({ purposes: [first] }: ReportInput): string {
  if (!first || !isChinese(first) || formOf(first) !== 'verb') return ''
  const text = inside(first).replace(/^為了?/u, '')
  return text.length <= longestTail && !/[，；：]/u.test(text) ? `\u3000${text}` : ''
}
