import { type Phrase, say, stating } from '../phrase'
import type { ReportEntry } from '../report-input'
import { type Judged, asDeeds, asInfinitives, asNouns, asSentences, asTyped, judged, withForm } from './entries'
import { deedFrames } from './topics'
import { enumerated, listed, listedLightly } from './lists'
import { type Telling, choose, frame, party } from './telling'
import { baseOfGerund } from './verbs'
import { inside } from './wording'

/** Longest run of purposes, in words, that a lead sentence can open with. */
const wordsInLead = 24

/** The purposes that open the lead: the first infinitives, while they are short together. `null` if there is none. */
export function leadPurpose(entries: readonly ReportEntry[]): Phrase | null {
  // A purpose that is itself a list is told whole or not at all.
  const goals = judged(entries).flatMap((item) => {
    const parts = asGoals([item])
    const whole = parts.length > 1 ? { ...listed(parts), facts: [item.entry.ref] } : parts[0]
    return whole && !whole.text.includes(';') ? [whole] : []
  })
  const [first, second] = goals
  if (!first || words(first) > wordsInLead + 6) return null
  if (entries.length === 2 && second && words(first) + words(second) <= wordsInLead) return parallel([first, second])
  return say`to ${first}`
}

// "mapping partners" beside "to find partners": gerunds with a known verb become infinitives.
function asGoals(items: readonly Judged[]): Phrase[] {
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

/** What the trip was for, as far as the lead has not said it. */
export function tellPurposes(t: Telling, entries: readonly ReportEntry[], opening: boolean): Phrase[] {
  const left = entries.filter((entry) => !t.told.has(entry.ref))
  const further = left.length < entries.length
  const items = judged(left)
  const told: Phrase[] = []
  const heads = () => opening && told.length === 0
  const goals = asGoals(items)
  const gerundsLeft = withForm(items, 'gerund').filter(
    ({ entry }) => !goals.some((goal) => goal.facts.includes(entry.ref)),
  )
  const nouns = asNouns(withForm(items, 'noun'))
  const gerunds = asNouns(gerundsLeft)
  const invited = withForm(items, 'past', 'participle').filter(({ entry }) => /^invited\b/i.test(entry.text))
  const loose = withForm(items, 'participle', 'adverbial', 'foreign').filter((one) => !invited.includes(one))
  const deeds = withForm(items, 'past', 'present').filter((one) => !invited.includes(one))
  if (goals.length > 0) {
    const list = parallel(goals)
    told.push(
      choose(
        t,
        [
          ...(further ? [] : goals.length > 1 ? [frame('aims were', say`The aims of the visit were ${list}.`)] : []),
          frame('visit aimed', further ? say`The visit also aimed ${list}.` : say`The visit aimed ${list}.`),
          ...(further
            ? [
                frame(
                  'further aims',
                  goals.length > 1 ? say`Further aims were ${list}.` : say`A further aim was ${list}.`,
                ),
              ]
            : []),
        ],
        heads(),
      ),
    )
  }
  if (gerunds.length > 0)
    told.push(
      choose(
        t,
        [
          frame(
            'aimed at',
            further || told.length > 0
              ? say`The visit was also aimed at ${listed(gerunds)}.`
              : say`The visit was aimed at ${listed(gerunds)}.`,
          ),
        ],
        heads(),
      ),
    )
  if (nouns.length > 0) {
    const more = further || told.length > 0
    const [noun, verb] = nouns.length > 1 ? ['purposes', 'were'] : ['purpose', 'was']
    const list = listed(nouns)
    told.push(
      choose(
        t,
        [
          frame(
            'purpose was',
            more
              ? say`${nouns.length > 1 ? 'Further purposes' : 'A further purpose'} ${verb} ${list}.`
              : say`The ${noun} of the visit ${verb} ${list}.`,
          ),
          frame('its purpose', more ? say`The visit was also for ${list}.` : say`This visit was for ${list}.`),
        ],
        heads(),
      ),
    )
  }
  if (invited.length > 0)
    told.push(choose(t, [frame('was invited', say`${party} was ${listed(asDeeds(invited))}.`)], heads()))
  if (deeds.length > 0) told.push(choose(t, deedFrames(t, listedLightly(asDeeds(deeds)), null, false), heads()))
  if (loose.length > 0) {
    const noun = loose.length === 1 ? 'Purpose' : 'Purposes'
    told.push(choose(t, [frame('purposes:', say`${noun} of the visit: ${enumerated(asTyped(loose))}.`)], heads()))
  }
  return [...told, ...asSentences(withForm(items, 'sentence'))]
}

// "to" stands before every item where an item has an "and" of its own, so that each is seen to begin.
function parallel(items: readonly Phrase[]): Phrase {
  const each = items.length > 1 && items.some((item) => /[,;]|\band\b/.test(item.text))
  if (!each) return say`to ${listed(items)}`
  const [first, second, ...more] = items
  if (first && second && more.length === 0) return say`to ${first} and to ${second}`
  return listedLightly(items.map((item) => say`to ${item}`))
}

function words(phrase: Phrase): number {
  return phrase.text.split(' ').length
}
