import { pattern } from '../../domain/text/word-list'
import { type Phrase, phraseOf, stating } from '../phrase'
import type { ReportEntry } from '../report-input'
import { type ClassifiedEntry, asNouns, asSentences, asTyped, classified, passiveSentence } from './entries'
import { formOf } from './form'
import { withIndefinite } from './indefinite'
import { enumerated, listed } from './lists'
import { isPluralPhrase, nounPhrase } from './nouns'
import { type RealisationContext, pickTemplate, template, party } from './realisation-context'
import { inside, upperFirst, withoutStop } from './wording'

const invitation = pattern('i')`
  ^(?:at|on|upon|by|with|under|in|as|thanks|following|during) (?:the |an? )?
  (?:invitation|request|initiative|suggestion|support|auspices|assistance|help|cooperation|collaboration|partnership
  |response|occasion|framework|context|part|kind|joint|follow-up|sponsorship|recommendation
  |encouragement|conjunction|coordination)\b
`
const event = pattern('i')`
  ^(?:the |an? )?((?:official |formal |joint )?(?:signing(?: ceremony)?|ceremony|welcome reception|reception
  |handover ceremony|opening ceremony|banquet|award ceremony)) ((?:at|in|on) .+)$
`
const brought = pattern('i')`
  ^(?:helped|supported|funded|sponsored|organi[sz]ed|arranged|hosted|coordinated|facilitated|initiated|financed
  |subsidi[sz]ed|led|accompanied|assisted|made possible|commissioned|endorsed|prepared|planned)\b.* by\b
  |^(?:helped|supported|funded|sponsored|organi[sz]ed|arranged|coordinated|facilitated|initiated|financed) by\b
`

/**
 * Statements of the office. Whole sentences stay unchanged; fragments are inserted where they are true and grammatical.
 */
export function realiseContext(
  ctx: RealisationContext,
  entries: readonly ReportEntry[],
  startsParagraph: boolean,
): Phrase[] {
  const items = classified(entries)
  const sentences: Phrase[] = []
  const startsHere = () => startsParagraph && sentences.length === 0
  const adverbial = items.flatMap((item) => {
    const phrase = item.form === 'sentence' || item.form === 'foreign' ? null : circumstance(item)
    return phrase ? [{ item, phrase }] : []
  })
  for (const { phrase } of adverbial) {
    sentences.push(
      pickTemplate(
        ctx,
        [
          template('took place', phraseOf`The trip ${phrase}.`),
          template('visit took', phraseOf`The visit ${phrase}.`),
          template('it took', phraseOf`It ${phrase}.`),
        ],
        startsHere(),
      ),
    )
  }
  const events = items.flatMap((item) => {
    const match = item.form === 'foreign' || item.form === 'sentence' ? null : event.exec(inside(item.entry))
    return match ? [{ item, phrase: stating(`The ${match[1]} took place ${match[2]}.`, item.entry.ref) }] : []
  })
  sentences.push(...events.map(({ phrase }) => phrase))
  const rest = items.filter((item) => ![...adverbial, ...events].some((one) => one.item === item))
  for (const sentence of asSentences(rest.filter(({ form }) => form === 'sentence'))) sentences.push(sentence)
  const loose = rest.filter(({ form }) => form !== 'sentence').flatMap(parted)
  const facts = loose.flatMap((item) => {
    const sentence = /^(?:noun|adverbial)$/.test(item.form)
      ? (passiveSentence(item.entry, true) ?? (item.form === 'noun' ? amount(item) : null))
      : null
    return sentence ? [{ item, sentence }] : []
  })
  const nouns = loose.filter(
    (item) =>
      (item.form === 'noun' || item.form === 'gerund') &&
      !facts.some((one) => one.item === item) &&
      fitsInSentence(inside(item.entry)),
  )
  if (nouns.length > 0) {
    const items = asNouns(nouns)
    const list = listed(items)
    sentences.push(
      pickTemplate(
        ctx,
        [
          template(
            'the background was',
            items.length === 1 && !isPluralPhrase(list.text)
              ? phraseOf`The background to the visit was ${list}.`
              : phraseOf`The background to the visit included ${list}.`,
          ),
          template('part of the background', phraseOf`Part of the background to the visit was ${list}.`),
        ],
        startsHere(),
      ),
    )
  }
  sentences.push(...facts.map(({ sentence }) => sentence))
  const left = loose.filter((item) => !nouns.includes(item) && !facts.some((one) => one.item === item))
  if (left.length > 0) {
    const texts = enumerated(asTyped(left))
    const templates = [
      template('background', phraseOf`Background to the visit: ${texts}.`),
      template('also on record', phraseOf`Also on record: ${texts}.`),
    ]
    sentences.push(pickTemplate(ctx, templates, startsHere()))
  }
  return sentences
}

// The parts of a note with semicolons are classified separately.
function parted(item: ClassifiedEntry): ClassifiedEntry[] {
  const parts = withoutStop(item.entry.text)
    .split(/;\s*/)
    .filter((part) => part !== '')
  return item.form === 'foreign' || parts.length < 2
    ? [item]
    : classified(parts.map((text) => ({ ...item.entry, text })))
}

const amounts = pattern('iu')`
  ^(?:(?:more|fewer) than |over |about |around |nearly |almost |some )?
  (?:\d[\d,.]*|a hundred|a thousand|two|three|four|five|six|seven|eight|nine|ten|several|dozens of|hundreds of)\s+\p{Ll}
`

// "19 partner schools in the region": can follow "There are".
function amount({ entry }: ClassifiedEntry): Phrase | null {
  const text = inside(entry)
  if (!amounts.test(text) || !fitsInSentence(text)) return null
  return stating(`There are ${text}.`, entry.ref)
}

// A note with its own punctuation or a final participle does not fit in a sentence.
function fitsInSentence(text: string): boolean {
  return (
    !/[;:]|\d{4}[-/]|^\d+[-–]\d+ /.test(text) &&
    !/(?<!\b(?:and|as|newly|the)) [a-z]{3,}ed\.?$/.test(text) &&
    !/\b(?:accepted|sent|given|made|done|held) and\b/.test(text)
  )
}

/** The occasion of the trip: an invitation, an anniversary, a conference. */
export function realiseOccasion(ctx: RealisationContext, entry: ReportEntry, startsParagraph: boolean): Phrase[] {
  const [item] = classified([entry]) as [ClassifiedEntry]
  if (item.form === 'sentence') return asSentences([item])
  const phrase = item.form === 'foreign' ? null : circumstance(item)
  const text = inside(entry)
  if (phrase)
    return [
      pickTemplate(
        ctx,
        [template('took place', phraseOf`The trip ${phrase}.`), template('visit took', phraseOf`The visit ${phrase}.`)],
        startsParagraph,
      ),
    ]
  if (/^invited by\b/i.test(text))
    return [
      pickTemplate(ctx, [template('invited', phraseOf`${party} was ${stating(text, entry.ref)}.`)], startsParagraph),
    ]
  if (item.form === 'noun' || item.form === 'gerund') {
    const what = stating(withOccasionArticle(text), entry.ref)
    return [
      pickTemplate(
        ctx,
        [
          template('occasion', phraseOf`The occasion was ${what}.`),
          template('was the occasion', {
            ...phraseOf`${what} was the occasion for the visit.`,
            text: upperFirst(`${what.text} was the occasion for the visit.`),
          }),
        ],
        startsParagraph,
      ),
    ]
  }
  return [
    pickTemplate(
      ctx,
      [template('occasion:', phraseOf`Occasion of the visit: ${stating(text, entry.ref)}.`)],
      startsParagraph,
    ),
  ]
}

function withOccasionArticle(text: string): string {
  if (/^(?:the|an?|its|their|our|his|her)\s/i.test(text)) return text
  if (
    /^\d+(?:st|nd|rd|th)\b|^(?:\w+ )?(?:anniversary|inauguration|opening|signing|signature|launch|celebration)\b/i.test(
      text,
    )
  )
    return `the ${text}`
  return nounPhrase(text, withIndefinite)
}

// "at the invitation of X; helped by Y": can follow "The trip took place" and "was".
function circumstance({ entry }: ClassifiedEntry): Phrase | null {
  const clauses = inside(entry)
    .split(/;\s*/)
    .map((text) => {
      if (invitation.test(text)) return `took place ${text}`
      return brought.test(text) ||
        (formOf({ text, lang: entry.lang }) === 'participle' && / by\b/.test(text) && brought.test(text))
        ? `was ${text}`
        : null
    })
  const known = clauses.filter((clause) => clause !== null)
  if (known.length < clauses.length) return null
  const list = listed(known.map((clause) => stating(clause, entry.ref)))
  return { ...list, text: list.text.replace(/; and was /, ', and was ') }
}
