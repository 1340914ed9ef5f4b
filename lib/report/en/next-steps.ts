import { pattern } from '../../domain/text/word-list'
import type { Words } from '../../domain/text/text'
import { runs } from '../non-empty'
import { type Phrase, noting, phraseOf, stating } from '../phrase'
import type { ReportNextStep } from '../report-input'
import { givesYear } from '../years'
import { type DateForm, byDay, dateForm, dayText, onDay } from './dates'
import { withDocument } from './entries'
import { formOf } from './form'
import { withIndefinite } from './indefinite'
import { enumerated, listed, listedLightly } from './lists'
import { clauseAsSentence } from './notes'
import { isPluralPhrase, nounPhrase } from './nouns'
import {
  type RealisationContext,
  type Template,
  institutionPhrase,
  party,
  pickTemplate,
  template,
} from './realisation-context'
import { baseOfGerund, baseOfPresent, isVerb } from './verbs'
import { asSentence, bareInfinitive, foreignWords, inside, upperFirst, withoutStop } from './wording'
import { unitWithArticle } from './institution'

type Form = ReturnType<typeof formOf>

// "sending four interns" with an owner becomes what the owner will do.
function willOf(step: ReportNextStep, form: Form): string | null {
  const [first = '', ...rest] = inside(step).split(' ')
  const base = form === 'gerund' || rest[0] === 'of' ? baseOfGerund(first) : null
  // "sending of five lecturers"
  return base ? [base, ...(rest[0] === 'of' ? rest.slice(1) : rest)].join(' ') : null
}

type OwnedStep = ReportNextStep & { owner: Words }

function hasOwner(step: ReportNextStep): step is OwnedStep {
  return step.owner !== undefined
}

// "join the programme", "joining …" and "will join …" can follow "The Dean".
function canFollowOwner(step: ReportNextStep, form: Form): boolean {
  return form === 'infinitive' || willOf(step, form) !== null || /^will\b/i.test(step.text)
}

type StepKind = 'owned' | 'goal' | 'noun' | 'arranged' | 'clause' | 'note'
type ReadStep = { step: ReportNextStep; form: Form; kind: StepKind }

function readStep(step: ReportNextStep): ReadStep {
  const form = formOf(step)
  return { step, form, kind: kindOf(step, form) }
}

function isNameWithVerb(step: ReportNextStep): boolean {
  const [, , does = ''] = nameDoes.exec(inside(step)) ?? []
  return !step.owner && baseOfPresent(does) !== null && !/[.!?]$/.test(step.text)
}

function kindOf(step: ReportNextStep, form: Form): StepKind {
  if (hasOwner(step) && canFollowOwner(step, form)) return 'owned'
  if (form === 'infinitive') return 'goal'
  if ([nextEvent, doers, toBe].some((one) => one.test(inside(step))) || isNameWithVerb(step)) return 'arranged'
  if (form === 'noun' && arrangement.test(inside(step))) return 'arranged'
  if (form === 'noun' && eventClause.test(inside(step))) return 'clause'
  if (form === 'noun' || form === 'gerund' || form === 'foreign') return 'noun'
  return isClause(form) ? 'clause' : 'note'
}

/**
 * Next steps in the order of entry and in the grammatical form in which they were typed; the owner becomes the subject,
 * the due day follows.
 */
export function realiseNextSteps(
  ctx: RealisationContext,
  steps: readonly ReportNextStep[],
  startsParagraph: boolean,
): Phrase[] {
  const sentences: Phrase[] = []
  for (const run of runs(steps.map(readStep), ({ kind }) => kind)) {
    const follows = sentences.length > 0
    const pick = (templates: readonly Template[]) =>
      sentences.push(pickTemplate(ctx, templates, startsParagraph && sentences.length === 0))
    switch (run[0].kind) {
      case 'goal':
        pick(
          goalTemplates(
            run.map(
              ({ step }) => phraseOf`${stating(withDocument(bareInfinitive(step)), step.ref)}${terms(ctx, step)}`,
            ),
            follows,
          ),
        )
        break
      case 'noun':
        pick(
          nounTemplates(
            run.map((one) => nounOf(ctx, one)),
            follows,
          ),
        )
        break
      case 'note':
        pick(
          noteTemplates(
            run.map(({ step }) => phraseOf`${stating(withoutStop(step.text), step.ref)}${terms(ctx, step, 'note')}`),
          ),
        )
        break
      case 'owned':
        for (const { step } of run)
          if (hasOwner(step)) pick(ownedTemplates(ctx, step, startsParagraph && sentences.length === 0))
        break
      case 'arranged':
        for (const { step } of run) pick([template(`arranged ${step.ref}`, arrangedSentence(ctx, step))])
        break
      case 'clause':
        for (const { step, form } of run) pick([template(`clause ${step.ref}`, clauseSentence(ctx, step, form))])
    }
  }
  return sentences
}

function nounOf(ctx: RealisationContext, { step, form }: ReadStep): Phrase {
  if (form === 'foreign') return phraseOf`${noting(foreignWords(step.text), step.ref)}${terms(ctx, step, 'note')}`
  const text = form === 'gerund' ? inside(step) : nounPhrase(inside(step), withIndefinite)
  return phraseOf`${stating(text, step.ref)}${terms(ctx, step, 'event')}`
}

function noteTemplates(notes: readonly Phrase[]): Template[] {
  return [template('next:', phraseOf`${notes.length === 1 ? 'Next step' : 'Next steps'}: ${enumerated(notes)}.`)]
}

function goalTemplates(goals: readonly Phrase[], follows: boolean): Template[] {
  const list = listedLightly(goals.map((goal) => phraseOf`to ${goal}`))
  const [step, is] = goals.length === 1 ? ['step', 'is'] : ['steps', 'are']
  return follows
    ? [template('further steps', phraseOf`${goals.length === 1 ? 'A further' : 'Further'} ${step} ${is} ${list}.`)]
    : [template('next step is', phraseOf`The next ${step} ${is} ${list}.`)]
}

// "Plans include" fits one item and several, in the singular and the plural.
function nounTemplates(nouns: readonly Phrase[], follows: boolean): Template[] {
  const list = listed(nouns)
  const isOne = nouns.length === 1 && !isPluralPhrase(list.text)
  if (follows) return [template('plans also include', phraseOf`Plans also include ${list}.`)]
  return [
    template('next step is', isOne ? phraseOf`The next step is ${list}.` : phraseOf`The next steps are ${list}.`),
    template('plans include', phraseOf`Plans include ${list}.`),
  ]
}

function ownedTemplates(ctx: RealisationContext, step: OwnedStep, opens: boolean): Template[] {
  const sentence = ownedSentence(ctx, step)
  const led =
    opens && sentence.text.startsWith('The ')
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
  (?: (?:from|of|at) [^,]+?)?|\p{Lu}[\p{L}’'-]+(?: (?:of )?\p{Lu}[\p{L}’'-]+){0,4}) to (?=\p{Ll}+)
`
// "joint committee meets in March"
const eventClause = pattern('u')`
  ^(?:[\p{L}’'-]+ ){1,4}(?:meets|begins|starts|opens|arrives|follows|continues|resumes|takes place
  |will \p{L}+)\b(?! (?:of|and)\b)
`

// "next meeting Bangkok", "next program July 2025"
const nextEvent = pattern('u')`
  ^(?:the )?next ((?:\p{Ll}+ )?(?:meeting|visit|forum|workshop|conference|round|program|programme|symposium|session))
  (?: (?:in )?((?!in )\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?)?(?: ?(?:in )?((?:\p{Lu}\p{Ll}+ )?\d{4}))?)$
`
// "students share their experience"
const doers =
  /^((?:\p{Ll}+ )?(?:students|teachers|professors|interns|scholars)) (\p{Ll}+) (?!(?:of|and|to|from|in)\b)(.+)$/u

// "contract to be checked", "McGill answers by Christmas"
const toBe = /^((?:\S+ ){0,4}\S+) to be (\p{Ll}+(?:ed|en|nt|ne|wn|de|ld)(?: .+)?)$/u
const nameDoes = /^((?:\p{Lu}[\p{L}.’'-]+ ){0,2}\p{Lu}[\p{L}.’'-]+) (\p{Ll}+s) (.+)$/u

function plannedSentence(ctx: RealisationContext, step: ReportNextStep): Phrase | null {
  const text = inside(step)
  const [, what, place, time] = nextEvent.exec(text) ?? []
  if (what && !step.owner) {
    const isMonth = place !== undefined && /^(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/.test(place)
    const where = place && !isMonth ? ` in ${place}` : ''
    const when = isMonth || time ? ` in ${[isMonth ? place : '', time].filter(Boolean).join(' ')}` : ''
    const due = step.due && when === '' ? ` ${onDay(step.due, dueForm(ctx, step.due))}` : ''
    return stating(`The next ${what} is to take place${where}${when}${due}.`, step.ref)
  }
  const [, thing, fate] = toBe.exec(text) ?? []
  if (thing && fate) {
    const be = isPluralPhrase(thing) ? 'are' : 'is'
    const sentence = asSentence(`${nounPhrase(thing, withIndefinite)} ${be} to be ${fate}${terms(ctx, step)}`)
    return stating(sentence, step.ref)
  }
  const [, name, does = '', object] = nameDoes.exec(text) ?? []
  const base = baseOfPresent(does)
  if (name && object && base && !step.owner) {
    const due = step.due ? ` ${byDay(step.due, dueForm(ctx, step.due))}` : ''
    return stating(`${name} is to ${withDocument(`${base} ${object}`)}${due}.`, step.ref)
  }
  const [, who, verb = '', rest] = doers.exec(text) ?? []
  if (!who || !rest || !isVerb(verb)) return null
  const due = step.due ? ` ${onDay(step.due, dueForm(ctx, step.due))}` : ''
  return step.owner ? null : stating(`${upperFirst(who)} are to ${verb} ${rest}${due}.`, step.ref)
}

function arrangedSentence(ctx: RealisationContext, step: ReportNextStep): Phrase {
  const planned = plannedSentence(ctx, step)
  if (planned) return planned
  const text = inside(step).replace(
    arrangement,
    (_, who: string) => `${upperFirst(who)} ${isPluralPhrase(who) || /staff$/.test(who) ? 'are' : 'is'} to `,
  )
  return stating(asSentence(`${text}${terms(ctx, step)}`), step.ref)
}

function isClause(form: Form): boolean {
  return form === 'sentence' || form === 'past' || form === 'present'
}

function clauseSentence(ctx: RealisationContext, step: ReportNextStep, form: Form): Phrase {
  if (form === 'noun') return stating(asSentence(`${clauseAsSentence(inside(step))}${terms(ctx, step)}`), step.ref)
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

const ownTime = pattern('u')`
  \b(?:in|on|by|before|until|next) (?:the (?:end|first|last|same)|early|late|mid|spring|summer|autumn|fall|winter|week
  |month|year|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{Ll}*)\b
`

// "(by March 31, 2024; Office of International Affairs)": fits after any grammatical form.
function terms(
  ctx: RealisationContext,
  { due, owner, text }: ReportNextStep,
  kind: 'action' | 'event' | 'note' = 'action',
): string {
  const form = dueForm(ctx, due)
  // An action can have its due day without brackets if nothing else in the text is ambiguous.
  if (due && !owner && kind === 'action' && !/[\d,;:]|\b(?:by|in|on|before|until) (?:\p{Lu}|the end)/u.test(text))
    return ` ${/^\d{4}$/.test(due) ? onDay(due, form) : byDay(due, form)}`
  const isNamed = owner !== undefined && text.toLowerCase().includes(owner.text.toLowerCase())
  const who = isNamed ? undefined : owner?.text
  if (due && !who && kind === 'event' && !/\d/.test(text) && !ownTime.test(text)) return ` ${onDay(due, form)}`
  const parts = [due && (kind === 'event' ? dayText(due, form) : byDay(due, form)), who].filter(
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
