import { type Phrase, phraseOf } from '../phrase'
import type { ReportEntry } from '../report-input'
import {
  asActions,
  asInfinitives,
  asNouns,
  asPlacedSentences,
  asTyped,
  classified,
  passiveSentence,
  withForm,
} from './entries'
import { enumerated, listed, listedLightly } from './lists'
import { type Template, type RealisationContext, pickTemplate, template } from './realisation-context'
import { actionTemplates } from './topics'
import { type Where, fronted, inline } from './where'

/** Outcomes of one visit (`where`) or of the whole trip. */
export function realiseOutcomes(
  ctx: RealisationContext,
  entries: readonly ReportEntry[],
  where: Where | null,
  startsParagraph: boolean,
): Phrase[] {
  const items = classified(entries, true)
  const sentences: Phrase[] = []
  const passives = items.flatMap((item) => {
    const sentence =
      item.form === 'noun' || item.form === 'gerund' || item.form === 'foreign' ? passiveSentence(item.entry) : null
    return sentence ? [{ item, sentence }] : []
  })
  const left = items.filter((item) => !passives.some((one) => one.item === item))
  const first = () => (sentences.length === 0 ? where : null)
  const startsHere = () => startsParagraph && sentences.length === 0
  // A noun phrase that ends in a participle ("exchange of ten students confirmed") is a note and follows a colon.
  const note = {
    test: (text: string) =>
      text
        .split(/\s+/)
        .some(
          (word, i, words) =>
            i > 0 &&
            /[^e]ed[.]?$/.test(word) &&
            word.length > 4 &&
            closesNote(words[i + 1]) &&
            !/^(?:the|a|an|\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten)$/.test(words[i - 1] ?? ''),
        ),
  }
  const nouns = withForm(left, 'noun', 'gerund').filter(({ entry }) => !note.test(entry.text))
  const loose = [
    ...withForm(left, 'noun', 'gerund').filter(({ entry }) => note.test(entry.text)),
    ...withForm(items, 'participle', 'adverbial', 'foreign'),
  ]
  const actions = withForm(items, 'past', 'present')
  const goals = withForm(items, 'infinitive')
  if (actions.length > 0)
    sentences.push(
      pickTemplate(ctx, actionTemplates(ctx, listedLightly(asActions(actions)), first(), false), startsHere()),
    )
  if (nouns.length > 0) sentences.push(pickTemplate(ctx, resultTemplates(asNouns(nouns), first()), startsHere()))
  if (goals.length > 0) {
    const list = listedLightly(asInfinitives(goals).map((goal) => phraseOf`to ${goal}`))
    sentences.push(pickTemplate(ctx, resultTemplates([list], first(), goals.length > 1), startsHere()))
  }
  if (loose.length > 0)
    sentences.push(
      pickTemplate(
        ctx,
        looseTemplates(enumerated(asTyped(loose)), loose.length, first(), sentences.length > 0),
        startsHere(),
      ),
    )
  const typedSentences = [
    ...passives.map(({ sentence, item }) => ({
      entry: { ...item.entry, text: sentence.text },
      form: 'sentence' as const,
    })),
    ...withForm(items, 'sentence'),
  ]
  return [...sentences, ...asPlacedSentences(ctx, typedSentences, first(), startsParagraph && sentences.length === 0)]
}

// "exchange confirmed", "quota raised to ten"; not "ten co-supervised theses", where the participle is an adjective.
function closesNote(next: string | undefined): boolean {
  return (
    next === undefined ||
    /^(?:in|on|for|with|at|from|to|until|since|during|and|or|between|among|into|under|within|last|next|\d.*)$/i.test(
      next,
    )
  )
}

function resultTemplates(items: readonly Phrase[], where: Where | null, many = items.length > 1): Template[] {
  const list = listed(items)
  const plural = many
  const [noun, verb] = plural ? ['outcomes', 'were'] : ['outcome', 'was']
  if (!where) {
    return [
      template('outcome was', phraseOf`The ${noun} ${verb} ${list}.`),
      template(
        'result was',
        plural ? phraseOf`Results of the visit were ${list}.` : phraseOf`One result of the visit was ${list}.`,
      ),
    ]
  }
  return [
    template('outcome at', phraseOf`The ${noun} ${inline(where)} ${verb} ${list}.`),
    template('at, outcome', phraseOf`${fronted(where).place} the ${noun} ${verb} ${list}.`),
    template(
      'result at',
      plural ? phraseOf`Results ${inline(where)} were ${list}.` : phraseOf`One result ${inline(where)} was ${list}.`,
    ),
  ]
}

function looseTemplates(texts: Phrase, n: number, where: Where | null, also: boolean): Template[] {
  const noun = n === 1 ? 'Outcome' : 'Outcomes'
  if (where)
    return [
      template('outcome at:', phraseOf`${noun} ${inline(where)}: ${texts}.`),
      template('at, outcome:', phraseOf`${fronted(where).place} the recorded ${noun.toLowerCase()}: ${texts}.`),
    ]
  return [template('outcome:', also ? phraseOf`Also recorded: ${texts}.` : phraseOf`${noun} of the visit: ${texts}.`)]
}
