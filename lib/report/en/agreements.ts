import type { Words } from '../../domain/text'
import type { AgreementStatus } from '../../domain/vocabulary'
import { type Phrase, alsoStating, say, stating, together } from '../phrase'
import { type Agreement, type Stop, sameHouse } from '../record'
import { formOf } from './form'
import { withIndefinite } from './indefinite'
import { listed } from './lists'
import { count } from './numbers'
import { spoken } from './person'
import { type Frame, type Telling, after, asSubject, choose, frame, institutionPhrase } from './telling'
import { type Where, fronted, houseAgain, inline } from './where'
import { runs } from './places'
import { bareInfinitive, inside, lowerFirst, nounInside, withoutStop } from './wording'

/** One verb for each status, never a stronger one. */
const verbs: Record<AgreementStatus, string> = {
  signed: 'signed', renewed: 'renewed', 'renewal agreed': 'agreed to renew', 'agreed in principle': 'agreed in principle on', discussed: 'discussed',
}

/** Our side of an agreement: home where we travel, the guest where we receive. */
export function ourParty(t: Telling, stop: Stop): Phrase {
  const { home, guest, direction } = t.record
  const party = direction === 'incoming' ? guest ?? null : home
  if (!party || sameHouse(party, stop.institution)) return stating('the delegation')
  return institutionPhrase(t, party)
}

/** The agreements of one stop, a sentence for each status, then who signed. */
export function tellAgreements(t: Telling, stop: Stop, where: Where | null, opening: boolean): Phrase[] {
  const told: Phrase[] = []
  for (const group of runs(stop.agreements, (one) => one.status)) {
    const at = told.length === 0 ? where : null
    told.push(choose(t, partiesFrames(t, stop, group, at), opening && told.length === 0))
    const signers = group.flatMap((one) => one.signers)
    if (signers.length > 0) told.push(signersSentence(after(t, ...told), group))
  }
  return told
}

function partiesFrames(t: Telling, stop: Stop, group: readonly Agreement[], where: Where | null): Frame[] {
  const ours = ourParty(t, stop)
  const verb = verbs[group[0]!.status]
  const what = objectOf(group)
  const capital = asSubject({ ...ours, text: ours.text.charAt(0).toUpperCase() + ours.text.slice(1) })
  const theirs = houseAgain(t, stop)
  const universities = [stop.institution, t.record.direction === 'incoming' ? t.record.guest : t.record.home].every((one) => one?.kind === 'university' && !one.name.text.includes(','))
  if (!where) {
    return [
      ...(universities ? [frame('two universities', say`The two universities ${verb} ${what}.`)] : []),
      ...(/[,(]/.test(what.text + theirs.text) ? [] : [frame('party signed', say`${capital} ${verb} ${what} with ${theirs}.`)]),
      frame('they signed', say`The two sides ${verb} ${what}.`),
      frame('delegation and', say`The delegation and its hosts ${verb} ${what}.`),
    ]
  }
  const { place, day } = fronted(where)
  return [
    frame('at, signed', say`${place} ${asSubject(ours)} ${verb} ${what}.`),
    ...(day ? [frame('on, signed', say`${day} ${asSubject(ours)} ${verb} ${what}.`)] : []),
    frame('party signed at', say`${capital} ${verb} ${what} ${inline(where)}.`),
  ]
}

function signersSentence(t: Telling, group: readonly Agreement[]): Phrase {
  const signers = group.flatMap((one) => one.signers)
  const facts = group.flatMap((one) => one.signers.map((_, i) => `${one.path}.signers[${i}]`))
  const people = alsoStating(listed([...new Set(signers)].map((one) => spoken(t, one))), facts)
  const done = /^(?:signed|renewed)$/.test(group[0]!.status)
  if (!done) return say`${people} ${new Set(signers).size === 1 ? 'is named as signatory' : 'are named as signatories'}.`
  return new Set(signers).size === 1 ? say`The signatory was ${people}.` : say`The signatories were ${people}.`
}

/** What was signed: "a Memorandum of Understanding and a student exchange agreement, both at university level". */
export function objectOf(group: readonly Agreement[]): Phrase {
  const subjects = new Set(group.map((one) => subjectOf(one)))
  const [subject = ''] = subjects
  const shared = group.length > 1 && subjects.size === 1 && subject !== '' && !subject.startsWith('(')
  const items = group.map((one) => stating(kindOf(one) + (shared || subjectOf(one) === '' ? '' : ` ${subjectOf(one)}`), one.path))
  return shared ? say`${listed(items)}, ${group.length === 2 ? 'both' : 'all'} ${subject}` : listed(items)
}

/** "a five-year student exchange agreement" */
function kindOf({ kind, termYears }: Agreement): string {
  const term = termYears === undefined ? '' : `${count(termYears)}-year `
  if (isForeign(kind)) return withIndefinite(`${term}agreement`)
  // "Student Exchange Agreement": capitals on purpose, for the name of a document.
  const text = /\p{Ll}\s+\p{Lu}\p{Ll}/u.test(kind.text) ? withoutStop(kind.text) : inside(kind)
  if (/^(?:an?|the|one|two|three|four|five|six|several|both)\s|^\d+\s/i.test(text)) return term === '' ? text : `${text} (${term.trim()} term)`
  const head = text.split(/\s+(?:of|on|for|in|between|with)\s+/)[0]!
  const many = /(?:[^s]s|memoranda)$/i.test(head) && !/^[A-Z]+S$/.test(head)
  return many ? term + text : withIndefinite(term + text)
}

function subjectOf({ kind, subject }: Agreement): string {
  if (isForeign(kind)) return `(${[inside(kind), subject && inside(subject)].filter((w) => w).join(': ')})`
  if (!subject) return ''
  const text = inside(subject)
  const form = formOf(subject)
  if (/[;:]/.test(text) || form === 'foreign' || form === 'sentence' || /^\d/.test(text)) return `(${text})`
  if (/\blevel$/i.test(text)) return /^(?:at|on)\b/.test(text) ? text : `at ${lowerFirst(text)}`
  if (form === 'infinitive') return `to ${bareInfinitive(subject)}`
  if (form === 'adverbial' || /^(?:on|for|about|between|covering|concerning|regarding|to|of|with|in|at)\b/.test(text)) return text
  return form === 'noun' || form === 'gerund' ? `on ${nounInside(subject)}` : `(${text})`
}

/** The same agreement at several stops, told once: "signed an MOU with each of A, B, and C". */
export function tellResults(t: Telling, stops: readonly Stop[], opening: boolean): Phrase[] {
  const paths = (pick: (stop: Stop) => string[]) => stops.flatMap(pick)
  const first = stops[0]!
  const what = objectOf(first.agreements)
  const facts = paths((stop) => stop.agreements.map((one) => one.path))
  const ours = ourParty(t, first)
  const all = stops.length === t.record.stops.length && stops.every((stop) => t.told.has(stop.institution.path))
  const kinds = new Set(stops.map((stop) => stop.institution.kind))
  const noun = kinds.size === 1 && kinds.has('university') ? 'universities' : 'hosts'
  const whom = all ? stating(`the ${count(stops.length)} ${noun}`) : listed(stops.map((stop) => together([institutionPhrase(t, stop.institution)])))
  const untold = all ? [] : stops.filter((stop) => !t.told.has(stop.path)).map((stop) => stop.path)
  const verb = verbs[first.agreements[0]!.status]
  const mixed = new Set(first.agreements.map((one) => one.status)).size > 1
  const capital = asSubject({ ...ours, text: ours.text.charAt(0).toUpperCase() + ours.text.slice(1) })
  const parts = mixed ? listed(runs(first.agreements, (one) => one.status).map((group) => say`${verbs[group[0]!.status]} ${objectOf(group)}`)) : say`${verb} ${what}`
  const frames = [
    frame('with each', stops.length === 2 && !all ? say`${capital} ${parts} with both ${whom}.` : say`${capital} ${parts} with each of ${whom}.`),
    frame('each of', say`With each of ${whom}, ${asSubject(ours)} ${parts}.`),
  ]
  const chosen = choose(t, frames, opening)
  return [{ ...chosen, facts: [...new Set([...chosen.facts, ...facts, ...untold])] }]
}

function isForeign({ text, lang }: Words): boolean {
  if (/^(?:MO[UA]|MoU|MoA|LOI)s?$/.test(text)) return false
  return !/^en\b/i.test(lang) || !/\p{Script=Latin}/u.test(text.replace(/\([^)]*\)/g, ''))
}
