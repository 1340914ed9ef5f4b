import { pattern } from '../../domain/text/word-list'
import type { Words } from '../../domain/text/text'
import { type Phrase, phraseOf, stating } from '../phrase'
import type { ReportNextStep } from '../report-input'
import { givesYear } from '../years'
import { type DateForm, byDay, dateForm, dayText } from './dates'
import { formOf } from './form'
import { withIndefinite } from './indefinite'
import { enumerated, listed, listedLightly } from './lists'
import { isPluralPhrase, nounPhrase } from './nouns'
import { type RealisationContext, pickTemplate, template, institutionPhrase, party } from './realisation-context'
import { baseOfGerund } from './verbs'
import { asSentence, bareInfinitive, inside, lowerFirst, upperFirst, withoutStop } from './wording'
import { unitWithArticle } from './institution'

type Form = ReturnType<typeof formOf>

// "sending four interns" with an owner becomes what the owner will do.
function willOf(step: ReportNextStep, form: Form): string | null {
  const [first = '', ...rest] = inside(step).split(' ')
  const base = form === 'gerund' ? baseOfGerund(first) : null
  return base ? [base, ...rest].join(' ') : null
}

type OwnedStep = ReportNextStep & { owner: Words }

function hasOwner(step: ReportNextStep): step is OwnedStep {
  return step.owner !== undefined
}

// "join the programme", "joining …" and "will join …" can follow "The Dean".
function canFollowOwner(step: ReportNextStep, form: Form): boolean {
  return form === 'infinitive' || willOf(step, form) !== null || /^will\b/i.test(step.text)
}

/** Next steps in the grammatical form in which they were typed; the owner becomes the subject, the due day follows. */
export function realiseNextSteps(
  ctx: RealisationContext,
  steps: readonly ReportNextStep[],
  startsParagraph: boolean,
): Phrase[] {
  const sentences: Phrase[] = []
  const startsHere = () => startsParagraph && sentences.length === 0
  const read = steps.map((step) => ({ step, form: formOf(step) }))
  const owned: OwnedStep[] = []
  const rest: typeof read = []
  for (const one of read) {
    if (hasOwner(one.step) && canFollowOwner(one.step, one.form)) owned.push(one.step)
    else rest.push(one)
  }
  const goals = rest
    .filter(({ form }) => form === 'infinitive')
    .map(({ step }) => phraseOf`${stating(bareInfinitive(step), step.ref)}${terms(ctx, step)}`)
  const nouns = rest
    .filter(({ step, form }) => (form === 'noun' && !arrangement.test(inside(step))) || form === 'gerund')
    .map(({ step, form }) => {
      const text = form === 'gerund' ? inside(step) : nounPhrase(inside(step), withIndefinite)
      return phraseOf`${stating(text, step.ref)}${terms(ctx, step, 'event')}`
    })
  const arranged = rest.filter(({ step, form }) => form === 'noun' && arrangement.test(inside(step)))
  for (const step of owned) sentences.push(pickTemplate(ctx, ownedTemplates(ctx, step), startsHere()))
  if (goals.length > 0) sentences.push(pickTemplate(ctx, goalTemplates(goals, sentences.length > 0), startsHere()))
  if (nouns.length > 0) sentences.push(pickTemplate(ctx, nounTemplates(nouns, sentences.length > 0), startsHere()))
  for (const { step } of arranged)
    sentences.push(pickTemplate(ctx, [template(`arranged ${step.ref}`, arrangedSentence(ctx, step))], startsHere()))
  for (const { step, form } of rest)
    if (isClause(form)) sentences.push(pickTemplate(ctx, clauseTemplates(ctx, step, form), startsHere()))
  const loose = rest
    .filter(({ form }) => /^(?:participle|adverbial|foreign)$/.test(form))
    .map(({ step }) => phraseOf`${stating(withoutStop(step.text), step.ref)}${terms(ctx, step, 'note')}`)
  if (loose.length > 0) {
    sentences.push(
      pickTemplate(
        ctx,
        [
          template('next:', phraseOf`${loose.length === 1 ? 'Next step' : 'Next steps'}: ${enumerated(loose)}.`),
          template('planned:', phraseOf`Planned next: ${enumerated(loose)}.`),
        ],
        startsHere(),
      ),
    )
  }
  return sentences
}

function goalTemplates(goals: readonly Phrase[], further: boolean) {
  const list = listedLightly(goals.map((goal) => phraseOf`to ${goal}`))
  if (further)
    return [
      template(
        'further steps',
        goals.length === 1 ? phraseOf`A further step is ${list}.` : phraseOf`Further steps are ${list}.`,
      ),
    ]
  return [
    template(
      'next step is',
      goals.length === 1 ? phraseOf`The next step is ${list}.` : phraseOf`The next steps are ${list}.`,
    ),
    template(
      'planned is',
      goals.length === 1 ? phraseOf`Next, the plan is ${list}.` : phraseOf`Next, the plans are ${list}.`,
    ),
  ]
}

function nounTemplates(nouns: readonly Phrase[], further: boolean) {
  const list = listed(nouns)
  const verb = nouns.length > 1 || isPluralPhrase(list.text) ? 'are' : 'is'
  if (further) return [template('also next', phraseOf`Also planned ${verb} ${list}.`)]
  return [
    template('next on agenda', phraseOf`Next on the agenda ${verb} ${list}.`),
    template('planned next', phraseOf`Planned next ${verb} ${list}.`),
  ]
}

function ownedTemplates(ctx: RealisationContext, step: OwnedStep) {
  const sentence = ownedSentence(ctx, step)
  const led = sentence.text.startsWith('The ')
    ? [template(`next, owner ${step.ref}`, { ...sentence, text: `As a next step, t${sentence.text.slice(1)}` })]
    : []
  return [template(`owner ${step.ref}`, sentence), ...led]
}

function ownedSentence(ctx: RealisationContext, step: OwnedStep): Phrase {
  const owner = upperFirst(ownerName(ctx, step.owner))
  const does = /^will\b/i.test(step.text) ? inside(step) : `will ${willOf(step, formOf(step)) ?? bareInfinitive(step)}`
  const due = step.due ? ` ${byDay(step.due, dueForm(ctx, step.due))}` : ''
  return phraseOf`${stating(`${owner} ${does}`, step.ref)}${due}.`
}

// "two staff members to join a PhD programme": a sentence without its verb.
const arrangement = pattern('u')`
  ^(\p{Lu}{2,}|(?:\S+ ){0,4}(?:students?|lecturers?|staff|members?|teachers?|professors?|researchers?|delegations?
  |teams?|groups?|universities|university|sides|institutions|institutes|offices?|faculty|deans?|rectors?|presidents?
  |interns?|scholars?|graduates|experts|partners|parties|committee|ministry)
  (?: (?:from|of|at) [^,]+?)?) to (?=\p{Ll}+)
`

function arrangedSentence(ctx: RealisationContext, step: ReportNextStep): Phrase {
  const text = inside(step).replace(
    arrangement,
    (_, who: string) => `${upperFirst(who)} ${isPluralPhrase(who) || /staff$/.test(who) ? 'are' : 'is'} to `,
  )
  return stating(asSentence(`${text}${terms(ctx, step)}`), step.ref)
}

function isClause(form: Form): boolean {
  return form === 'sentence' || form === 'past' || form === 'present'
}

// If an earlier paragraph begins like a sentence of the user, the sentence gets an introduction.
function clauseTemplates(ctx: RealisationContext, step: ReportNextStep, form: Form) {
  const clause = clauseSentence(ctx, step, form)
  return [
    template(`clause ${step.ref}`, clause),
    template(`next, clause ${step.ref}`, { ...clause, text: `As a next step, ${lowerFirst(clause.text)}` }),
  ]
}

function clauseSentence(ctx: RealisationContext, step: ReportNextStep, form: Form): Phrase {
  const subject = step.owner
    ? upperFirst(ownerName(ctx, step.owner))
    : form === 'past'
      ? party
      : upperFirst(institutionPhrase(ctx, ctx.record.home).text)
  const ownsClause = form !== 'sentence' && step.owner
  const text = form === 'sentence' ? upperFirst(withoutStop(step.text)) : `${subject} ${inside(step)}`
  return stating(asSentence(`${text}${terms(ctx, ownsClause ? { ...step, owner: undefined } : step)}`), step.ref)
}

function dueForm({ houseStyle, record }: RealisationContext, due: string | undefined): DateForm {
  return dateForm(houseStyle, givesYear(houseStyle, record, due))
}

// "(by March 31, 2024; Office of International Affairs)": fits after any grammatical form.
function terms(
  ctx: RealisationContext,
  { due, owner, text }: ReportNextStep,
  kind: 'action' | 'event' | 'note' = 'action',
): string {
  const form = dueForm(ctx, due)
  // An action can have its due day without brackets if nothing else in the text is ambiguous.
  if (due && !owner && kind === 'action' && !/[\d,;:]|\b(?:by|in|on|before|until) (?:\p{Lu}|the end)/u.test(text))
    return ` ${byDay(due, form)}`
  const parts = [due && (kind === 'event' ? dayText(due, form) : byDay(due, form)), owner?.text].filter(
    (part) => part !== undefined && part !== '',
  )
  return parts.length > 0 ? ` (${parts.join('; ')})` : ''
}

// "Graduate School", "Dean of Students": an office of the institution; but "President Ying" is a name.
const office = pattern('u')`
  ^(?:Graduate|Doctoral|Business|Law|Medical|Nursing|Language|International) (?:School|College)$
  |^(?:(?:Vice|Deputy|Associate|Assistant|Pro|Senior|Executive)[ -])*
  (?:President|Chancellor|Vice-Chancellor|Rector|Provost|Dean|Director|Head|Chair|Registrar|Librarian|Secretary
  |Coordinator|Manager|Professor)(?: (?:of|for) .+)?$
`

function ownerName(ctx: RealisationContext, { text: name }: Words): string {
  const one = ctx.record.institutions.find((i) => i.name.text === name || i.acronym === name)
  if (one && ctx.stated.has(one.ref)) return institutionPhrase(ctx, one).text
  return office.test(name) ? `the ${name}` : unitWithArticle(name)
}
