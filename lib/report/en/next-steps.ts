import { pattern } from '../../domain/text/word-list'
import { type Phrase, say, stating } from '../phrase'
import type { ReportNextStep } from '../report-input'
import { givesYear } from '../years'
import { type DateForm, byDay, dateForm, dayText } from './dates'
import { formOf } from './form'
import { withIndefinite } from './indefinite'
import { enumerated, listed, listedLightly } from './lists'
import { isPluralPhrase, nounPhrase } from './nouns'
import { type Telling, choose, frame, institutionPhrase, party } from './telling'
import { baseOfGerund } from './verbs'
import { asSentence, bareInfinitive, inside, lowerFirst, upperFirst, withoutStop } from './wording'
import { unitWithArticle } from './institution'

type Form = ReturnType<typeof formOf>

// "sending four interns" with an owner: what the owner will do.
function willOf(step: ReportNextStep, form: Form): string | null {
  const [first = '', ...rest] = inside(step).split(' ')
  const base = form === 'gerund' ? baseOfGerund(first) : null
  return base ? [base, ...rest].join(' ') : null
}

/** What comes next, in the grammar it was typed in; an owner becomes the subject, a due day follows. */
export function tellNextSteps(t: Telling, steps: readonly ReportNextStep[], opening: boolean): Phrase[] {
  const told: Phrase[] = []
  const heads = () => opening && told.length === 0
  const read = steps.map((step) => ({ step, form: formOf(step) }))
  const owned = read.filter(
    ({ step, form }) =>
      step.owner && (form === 'infinitive' || willOf(step, form) !== null || /^will\b/i.test(step.text)),
  )
  const rest = read.filter((one) => !owned.includes(one))
  const goals = rest
    .filter(({ form }) => form === 'infinitive')
    .map(({ step }) => say`${stating(bareInfinitive(step), step.ref)}${terms(t, step)}`)
  const nouns = rest
    .filter(({ step, form }) => (form === 'noun' && !arrangement.test(inside(step))) || form === 'gerund')
    .map(
      ({ step, form }) =>
        say`${stating(form === 'gerund' ? inside(step) : nounPhrase(inside(step), withIndefinite), step.ref)}${terms(
          t,
          step,
          'event',
        )}`,
    )
  const arranged = rest.filter(({ step, form }) => form === 'noun' && arrangement.test(inside(step)))
  for (const { step } of owned) told.push(choose(t, ownedFrames(t, step), heads()))
  if (goals.length > 0) told.push(choose(t, goalFrames(goals, told.length > 0), heads()))
  if (nouns.length > 0) told.push(choose(t, nounFrames(nouns, told.length > 0), heads()))
  for (const { step } of arranged)
    told.push(choose(t, [frame(`arranged ${step.ref}`, arrangedSentence(t, step))], heads()))
  for (const { step, form } of rest) if (isClause(form)) told.push(choose(t, clauseFrames(t, step, form), heads()))
  const loose = rest
    .filter(({ form }) => /^(?:participle|adverbial|foreign)$/.test(form))
    .map(({ step }) => say`${stating(withoutStop(step.text), step.ref)}${terms(t, step, 'note')}`)
  if (loose.length > 0) {
    told.push(
      choose(
        t,
        [
          frame('next:', say`${loose.length === 1 ? 'Next step' : 'Next steps'}: ${enumerated(loose)}.`),
          frame('planned:', say`Planned next: ${enumerated(loose)}.`),
        ],
        heads(),
      ),
    )
  }
  return told
}

function goalFrames(goals: readonly Phrase[], further: boolean) {
  const list = listedLightly(goals.map((goal) => say`to ${goal}`))
  if (further)
    return [
      frame('further steps', goals.length === 1 ? say`A further step is ${list}.` : say`Further steps are ${list}.`),
    ]
  return [
    frame('next step is', goals.length === 1 ? say`The next step is ${list}.` : say`The next steps are ${list}.`),
    frame('planned is', goals.length === 1 ? say`Next, the plan is ${list}.` : say`Next, the plans are ${list}.`),
  ]
}

function nounFrames(nouns: readonly Phrase[], further: boolean) {
  const list = listed(nouns)
  const verb = nouns.length > 1 || isPluralPhrase(list.text) ? 'are' : 'is'
  if (further) return [frame('also next', say`Also planned ${verb} ${list}.`)]
  return [
    frame('next on agenda', say`Next on the agenda ${verb} ${list}.`),
    frame('planned next', say`Planned next ${verb} ${list}.`),
  ]
}

function ownedFrames(t: Telling, step: ReportNextStep) {
  const sentence = ownedSentence(t, step)
  const led = sentence.text.startsWith('The ')
    ? [frame(`next, owner ${step.ref}`, { ...sentence, text: `As a next step, t${sentence.text.slice(1)}` })]
    : []
  return [frame(`owner ${step.ref}`, sentence), ...led]
}

function ownedSentence(t: Telling, step: ReportNextStep): Phrase {
  const owner = upperFirst(ownerName(t, step))
  const does = /^will\b/i.test(step.text) ? inside(step) : `will ${willOf(step, formOf(step)) ?? bareInfinitive(step)}`
  return say`${stating(`${owner} ${does}`, step.ref)}${step.due ? ` ${byDay(step.due, dueForm(t, step.due))}` : ''}.`
}

// "two staff members to join a PhD programme": people who are to do something, and so a sentence but for its verb.
const arrangement = pattern('u')`
  ^(\p{Lu}{2,}|(?:\S+ ){0,4}(?:students?|lecturers?|staff|members?|teachers?|professors?|researchers?|delegations?
  |teams?|groups?|universities|university|sides|institutions|institutes|offices?|faculty|deans?|rectors?|presidents?
  |interns?|scholars?|graduates|experts|partners|parties|committee|ministry)
  (?: (?:from|of|at) [^,]+?)?) to (?=\p{Ll}+)
`

function arrangedSentence(t: Telling, step: ReportNextStep): Phrase {
  const text = inside(step).replace(
    arrangement,
    (_, who: string) => `${upperFirst(who)} ${isPluralPhrase(who) || /staff$/.test(who) ? 'are' : 'is'} to `,
  )
  return stating(asSentence(`${text}${terms(t, step)}`), step.ref)
}

function isClause(form: Form): boolean {
  return form === 'sentence' || form === 'past' || form === 'present'
}

// A sentence of the user's own may open as an earlier paragraph did: then it is led in.
function clauseFrames(t: Telling, step: ReportNextStep, form: Form) {
  const clause = clauseSentence(t, step, form)
  return [
    frame(`clause ${step.ref}`, clause),
    frame(`next, clause ${step.ref}`, { ...clause, text: `As a next step, ${lowerFirst(clause.text)}` }),
  ]
}

function clauseSentence(t: Telling, step: ReportNextStep, form: Form): Phrase {
  const subject = step.owner
    ? upperFirst(ownerName(t, step))
    : form === 'past'
      ? party
      : upperFirst(institutionPhrase(t, t.record.home).text)
  const ownsClause = form !== 'sentence' && step.owner
  const text = form === 'sentence' ? upperFirst(withoutStop(step.text)) : `${subject} ${inside(step)}`
  return stating(asSentence(`${text}${terms(t, ownsClause ? { ...step, owner: undefined } : step)}`), step.ref)
}

function dueForm({ house, record }: Telling, due: string | undefined): DateForm {
  return dateForm(house, givesYear(house, record, due))
}

// "(by March 31, 2024; Office of International Affairs)": true of any grammar before it.
function terms(t: Telling, { due, owner, text }: ReportNextStep, kind: 'deed' | 'event' | 'note' = 'deed'): string {
  const form = dueForm(t, due)
  // A deed is done by a day, and says so without brackets where nothing else could be meant.
  if (due && !owner && kind === 'deed' && !/[\d,;:]|\b(?:by|in|on|before|until) (?:\p{Lu}|the end)/u.test(text))
    return ` ${byDay(due, form)}`
  const parts = [due && (kind === 'event' ? dayText(due, form) : byDay(due, form)), owner?.text].filter(
    (part) => part !== undefined && part !== '',
  )
  return parts.length > 0 ? ` (${parts.join('; ')})` : ''
}

// "Graduate School", "Dean of Students": whose, nobody has to say; but "President Ying" is a name.
const office = pattern('u')`
  ^(?:Graduate|Doctoral|Business|Law|Medical|Nursing|Language|International) (?:School|College)$
  |^(?:(?:Vice|Deputy|Associate|Assistant|Pro|Senior|Executive)[ -])*
  (?:President|Chancellor|Vice-Chancellor|Rector|Provost|Dean|Director|Head|Chair|Registrar|Librarian|Secretary
  |Coordinator|Manager|Professor)(?: (?:of|for) .+)?$
`

function ownerName(t: Telling, step: ReportNextStep): string {
  const name = step.owner!.text
  const one = t.record.institutions.find((i) => i.name.text === name || i.acronym === name)
  if (one && t.told.has(one.ref)) return institutionPhrase(t, one).text
  return office.test(name) ? `the ${name}` : unitWithArticle(name)
}
