import { pattern } from '../../domain/text/word-list'
import { type Phrase, phraseOf, stating } from '../phrase'
import type { ReportEntry } from '../report-input'
import {
  type ClassifiedEntry,
  asActions,
  asInfinitives,
  asNouns,
  asSentences,
  asTyped,
  classified,
  withForm,
} from './entries'
import { actionTemplates } from './topics'
import { enumerated, listed, listedLightly } from './lists'
import { type RealisationContext, type Template, pickTemplate, template, party } from './realisation-context'
import { baseOfGerund } from './verbs'
import { inside } from './wording'

/** The maximum number of words of purposes at the beginning of the lead. */
const wordsInLead = 24

/** The purposes at the beginning of the lead: the first infinitives that are short enough. `null` if there are none. */
export function leadPurpose(entries: readonly ReportEntry[]): Phrase | null {
  // A purpose that is a list is not split.
  const goals = classified(entries).flatMap((item) => {
    const parts = asGoals([item])
    const whole = parts.length > 1 ? { ...listed(parts), facts: [item.entry.ref] } : parts[0]
    return whole && !whole.text.includes(';') ? [whole] : []
  })
  const [first, second] = goals
  if (!first || words(first) > wordsInLead + 6) return null
  if (entries.length === 2 && second && words(first) + words(second) <= wordsInLead) return parallel([first, second])
  return phraseOf`to ${first}`
}

// "mapping partners" next to "to find partners": gerunds with a known verb become infinitives.
function asGoals(items: readonly ClassifiedEntry[]): Phrase[] {
  return items.flatMap((item) => {
    if (item.form === 'infinitive') return asInfinitives([item])
    const [first = '', ...rest] = inside(item.entry).split(' ')
    const base = item.form === 'gerund' ? baseOfGerund(first) : null
    const object = rest[0] === 'of' ? rest.slice(1) : rest
    return base && !/[;,]/.test(item.entry.text)
      ? [
          stating(
            [base, ...object]
              .join(' ')
              .replace(
                /\b(and|or) (\p{Ll}+ing)(?= \p{L})/gu,
                (_, and: string, verb: string) => `${and} ${baseOfGerund(verb) ?? verb}`,
              ),
            item.entry.ref,
          ),
        ]
      : []
  })
}

/** The purposes that the lead has not stated. */
export function realisePurposes(
  ctx: RealisationContext,
  entries: readonly ReportEntry[],
  startsParagraph: boolean,
): Phrase[] {
  const left = entries.filter((entry) => !ctx.stated.has(entry.ref))
  const further = left.length < entries.length
  const items = classified(left)
  const sentences: Phrase[] = []
  const startsHere = () => startsParagraph && sentences.length === 0
  const goals = asGoals(items)
  const gerundsLeft = withForm(items, 'gerund').filter(
    ({ entry }) => !goals.some((goal) => goal.facts.includes(entry.ref)),
  )
  const nouns = asNouns(withForm(items, 'noun', 'foreign'))
  const gerunds = asNouns(gerundsLeft)
  const invited = withForm(items, 'past', 'participle').filter(({ entry }) => /^invited\b/i.test(entry.text))
  const loose = withForm(items, 'participle', 'adverbial').filter((one) => !invited.includes(one))
  const actions = withForm(items, 'past', 'present').filter((one) => !invited.includes(one))
  if (goals.length > 0) sentences.push(pickTemplate(ctx, aimTemplates(goals, further), startsHere()))
  if (gerunds.length > 0)
    sentences.push(
      pickTemplate(
        ctx,
        [
          template(
            'aimed at',
            further || sentences.length > 0
              ? phraseOf`The visit was also aimed at ${listed(gerunds)}.`
              : phraseOf`The visit was aimed at ${listed(gerunds)}.`,
          ),
        ],
        startsHere(),
      ),
    )
  if (nouns.length > 0) {
    const more = further || sentences.length > 0
    sentences.push(pickTemplate(ctx, purposeTemplates(nouns, more), startsHere()))
  }
  if (invited.length > 0)
    sentences.push(
      pickTemplate(ctx, [template('was invited', phraseOf`${party} was ${listed(asActions(invited))}.`)], startsHere()),
    )
  if (actions.length > 0)
    sentences.push(
      pickTemplate(ctx, actionTemplates(ctx, listedLightly(asActions(actions)), null, false), startsHere()),
    )
  if (loose.length > 0) {
    const noun = loose.length === 1 ? 'Purpose' : 'Purposes'
    sentences.push(
      pickTemplate(
        ctx,
        [template('purposes:', phraseOf`${noun} of the visit: ${enumerated(asTyped(loose))}.`)],
        startsHere(),
      ),
    )
  }
  return [...sentences, ...asSentences(withForm(items, 'sentence'))]
}

function aimTemplates(goals: readonly Phrase[], further: boolean): Template[] {
  const list = parallel(goals)
  // "The visit aimed to visit" is avoided.
  const trip = /\bto visit\b/.test(list.text) ? 'trip' : 'visit'
  if (further)
    return [
      template('visit aimed', phraseOf`The ${trip} also aimed ${list}.`),
      template(
        'further aims',
        goals.length > 1 ? phraseOf`Further aims were ${list}.` : phraseOf`A further aim was ${list}.`,
      ),
    ]
  return [
    ...(goals.length > 1 ? [template('aims were', phraseOf`The aims of the ${trip} were ${list}.`)] : []),
    template('visit aimed', phraseOf`The ${trip} aimed ${list}.`),
  ]
}

const groups = /^(?:our |the |its )?(?:\p{L}+ )?(?:alumni|graduates|students|partners|recruitment)$/u
const sought = pattern()`
  ^(?:an? )?(?:new|more|additional|further|potential|possible) .*\b(?:partners?|students|hosts?|contacts|donors
  |sponsors|placements)$
`

function purposeTemplates(nouns: readonly Phrase[], more: boolean): Template[] {
  const [noun, verb] = nouns.length > 1 ? ['purposes', 'were'] : ['purpose', 'was']
  const list = listed(nouns)
  // People and partners are no purpose themselves.
  if (nouns.every(({ text }) => sought.test(text)))
    return [template('visit sought', more ? phraseOf`It also sought ${list}.` : phraseOf`The visit sought ${list}.`)]
  if (nouns.every(({ text }) => groups.test(text)))
    return [template('visit was for', phraseOf`The visit was ${more ? 'also ' : ''}devoted to ${list}.`)]
  if (more)
    return [
      template(
        'purpose was',
        phraseOf`${nouns.length > 1 ? 'Further purposes' : 'A further purpose'} ${verb} ${list}.`,
      ),
      template('its purpose', phraseOf`The visit was also for ${list}.`),
    ]
  return [template('purpose was', phraseOf`The ${noun} of the visit ${verb} ${list}.`)]
}

// "to" precedes every item if an item contains "and", to show where each begins.
function parallel(items: readonly Phrase[]): Phrase {
  const each = items.length > 1 && items.some((item) => /[,;]|\band\b/.test(item.text))
  if (!each) return phraseOf`to ${listed(items)}`
  const [first, second, ...more] = items
  if (first && second && more.length === 0) return phraseOf`to ${first} and to ${second}`
  return listedLightly(items.map((item) => phraseOf`to ${item}`))
}

function words(phrase: Phrase): number {
  return phrase.text.split(' ').length
}
