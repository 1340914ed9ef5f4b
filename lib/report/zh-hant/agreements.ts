import { fieldRef } from '../../domain/report/fact-ref'
import { runs } from '../en/places'
import type { AgreementStatus } from '../../domain/trip/vocabulary'
import { type Phrase, alsoStating, say, stating } from '../phrase'
import { type ReportAgreement, type ReportInstitution, type ReportVisit, sameHouse } from '../report-input'
import { isUniversity } from './institution'
import { listed } from './lists'
import { counted, numeral } from './numbers'
import { spoken } from './person'
import { inside, isChinese, quoted } from './script'
import { type Telling, after, choose, frame, institutionPhrase } from './telling'

/** One verb for each status, never a stronger one. */
export const verbs: Record<AgreementStatus, string> = {
  signed: '簽署',
  renewed: '續簽',
  'renewal agreed': '同意續簽',
  'agreed in principle': '原則同意',
  discussed: '討論',
}

/** The agreements of one stop, a sentence for each status. `unnamed`: no sentence has named the stop yet. */
export function tellAgreements(t: Telling, stop: ReportVisit, unnamed: boolean, opening: boolean): Phrase[] {
  const told: Phrase[] = []
  for (const group of runs(stop.agreements, (one) => one.status)) {
    const now = after(t, ...told)
    const verb = verbs[group[0]!.status]
    const what = objectOf(group)
    const signers = signersClause(now, group)
    const party = ourParty(t, stop)
    const parties = [stop.institution, party].every((one) => one && isUniversity(one)) ? '兩校' : '雙方'
    const also = told.length > 0 ? '並' : ''
    told.push(
      choose(
        now,
        unnamed && told.length === 0
          ? [
              frame(
                'party with',
                say`${party ? withHome(now, party) : '訪問團'}與${housePhrase(now, stop.institution)}${verb}${what}${
                  signers
                }。`,
              ),
            ]
          : [
              frame(`parties ${parties}`, say`${parties}${also}${verb}${what}${signers}。`),
              frame('both sides', say`雙方${also}${verb}${what}${signers}。`),
            ],
        opening && told.length === 0,
      ),
    )
  }
  return told
}

// 由甲及乙代表簽約; for what is not signed yet, only the name of who is to.
function signersClause(t: Telling, group: readonly ReportAgreement[]): Phrase {
  const signers = [...new Set(group.flatMap((one) => one.signers))]
  if (signers.length === 0) return stating('')
  const facts = group.flatMap((one) => one.signers.map((_, i) => fieldRef(one.ref, 'signers', i)))
  const names: Phrase[] = []
  for (const one of signers) names.push(spoken(after(t, ...names), one))
  const list = alsoStating(listed(names), facts)
  return /^(?:signed|renewed)$/.test(group[0]!.status) ? say`，由${list}代表簽約` : say`，簽署人列為${list}`
}

/** What was signed: 校級學術合作備忘錄及為期五年的學生交換協議. Kinds in another language stand in quotation marks. */
export function objectOf(group: readonly ReportAgreement[]): Phrase {
  const subjects = new Set(group.map((one) => (one.subject ? inside(one.subject) : '')))
  const [subject = ''] = subjects
  const shared = group.length > 1 && subjects.size === 1 && subject !== '' && !level.test(subject)
  const list = listed(group.map((one) => stating(kindOf(one, !shared), one.ref)))
  return shared ? say`${list}（均為${subject}）` : list
}

const level = /^(?:校|院|系|所)級$/u

function kindOf({ kind, subject, termYears }: ReportAgreement, withSubject: boolean): string {
  const words = inside(kind)
  const name = isChinese(kind) || /^[A-Z][A-Za-z]{1,4}s?$/.test(words) ? words : quoted(words)
  const term = termYears === undefined ? '' : `為期${counted(termYears, '年')}的`
  if (!subject || !withSubject) return term + name
  const about = inside(subject)
  if (level.test(about)) return `${term}${about}${name}`
  return `${term}${name}（${about}）`
}

/** The same agreement with several hosts, told once: 分別與甲、乙及丙簽署學術合作備忘錄. */
export function resultsClause(t: Telling, stops: readonly ReportVisit[], resumed = false): Phrase {
  const first = stops[0]!
  const party = ourParty(t, first)
  const ours =
    resumed && t.record.direction === 'outgoing' ? stating('') : party ? withHome(t, party) : stating('訪問團')
  const facts = stops.flatMap((stop) => [
    ...stop.agreements.map((one) => one.ref),
    ...(t.told.has(stop.ref) ? [] : [stop.ref]),
  ])
  const houses = [...new Set(stops.map((stop) => stop.institution))]
  const all = stops.length > 2 && houses.length === t.record.stops.length && houses.every((one) => t.told.has(one.ref))
  const whom = all
    ? stating(`${numeral(houses.length)}${houses.every(isUniversity) ? '校' : '個單位'}`)
    : listed(houses.map((one) => housePhrase(t, one)))
  const each = houses.length > 1 ? '分別' : ''
  const parts = runs(first.agreements, (one) => one.status).map(
    (group) => say`${verbs[group[0]!.status]}${objectOf(group)}`,
  )
  const deeds = parts.slice(1).reduce((all, one) => say`${all}，並${one}`, parts[0]!)
  const signers = stops.length === 1 ? signersClause(t, first.agreements) : stating('')
  if (
    t.record.direction === 'incoming' &&
    party &&
    !resumed &&
    first.institution === stops.at(-1)!.institution &&
    sameHouse(first.institution, t.record.home)
  ) {
    return alsoStating(say`${whom}${each}與${ours}${deeds}${signers}`, facts)
  }
  return alsoStating(say`${ours}${each}與${whom}${deeds}${signers}`, facts)
}

/** The results of several stops in a sentence of their own. */
export function tellResults(t: Telling, stops: readonly ReportVisit[], opening: boolean): Phrase[] {
  return [
    choose(
      t,
      [
        frame('results', say`此行${resultsClause(t, stops, true)}。`),
        frame('with each', say`${resultsClause(t, stops)}。`),
      ],
      opening,
    ),
  ]
}

function withHome(t: Telling, party: ReportInstitution): Phrase {
  return party === t.record.home
    ? alsoStating(institutionPhrase(t, party), [t.record.refs.home])
    : institutionPhrase(t, party)
}

function housePhrase(t: Telling, one: ReportInstitution): Phrase {
  return t.record.direction === 'incoming' && sameHouse(one, t.record.home)
    ? institutionPhrase(t, t.record.home)
    : institutionPhrase(t, one)
}

/** Our side of an agreement: home where we travel, the guest where we receive. */
function ourParty({ record }: Telling, stop: ReportVisit): ReportInstitution | null {
  const party = record.direction === 'incoming' ? (record.guest ?? null) : record.home
  return party && !sameHouse(party, stop.institution) ? party : null
}
