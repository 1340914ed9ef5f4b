import { type Phrase, say } from '../phrase'
import type { ReportEntry } from '../report-input'
import {
  asDeeds,
  asInfinitives,
  asNouns,
  asPlacedSentences,
  asTyped,
  judged,
  passiveSentence,
  withForm,
} from './entries'
import { enumerated, listed, listedLightly } from './lists'
import { type Frame, type Telling, choose, frame } from './telling'
import { deedFrames } from './topics'
import { type Where, fronted, inline } from './where'

/** What came of it, at one stop (`where`) or on the whole trip. */
export function tellOutcomes(
  t: Telling,
  entries: readonly ReportEntry[],
  where: Where | null,
  opening: boolean,
): Phrase[] {
  const items = judged(entries, true)
  const told: Phrase[] = []
  const passives = items.flatMap((item) => {
    const sentence =
      item.form === 'noun' || item.form === 'gerund' || item.form === 'foreign' ? passiveSentence(item.entry) : null
    return sentence ? [{ item, sentence }] : []
  })
  const left = items.filter((item) => !passives.some((one) => one.item === item))
  const first = () => (told.length === 0 ? where : null)
  const heads = () => opening && told.length === 0
  // A noun phrase that ends in a participle ("exchange of ten students confirmed") is a note: only a colon holds it.
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
  const deeds = withForm(items, 'past', 'present')
  const goals = withForm(items, 'infinitive')
  if (deeds.length > 0) told.push(choose(t, deedFrames(t, listedLightly(asDeeds(deeds)), first(), false), heads()))
  if (nouns.length > 0) told.push(choose(t, resultFrames(asNouns(nouns), first()), heads()))
  if (goals.length > 0) {
    const list = listedLightly(asInfinitives(goals).map((goal) => say`to ${goal}`))
    told.push(choose(t, resultFrames([list], first(), goals.length > 1), heads()))
  }
  if (loose.length > 0)
    told.push(choose(t, looseFrames(enumerated(asTyped(loose)), loose.length, first(), told.length > 0), heads()))
  const sentences = [
    ...passives.map(({ sentence, item }) => ({
      entry: { ...item.entry, text: sentence.text },
      form: 'sentence' as const,
    })),
    ...withForm(items, 'sentence'),
  ]
  return [...told, ...asPlacedSentences(t, sentences, first(), opening && told.length === 0)]
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

function resultFrames(items: readonly Phrase[], where: Where | null, many = items.length > 1): Frame[] {
  const list = listed(items)
  const plural = many
  const [noun, verb] = plural ? ['outcomes', 'were'] : ['outcome', 'was']
  if (!where) {
    return [
      frame('outcome was', say`The ${noun} ${verb} ${list}.`),
      frame('result was', plural ? say`Results of the visit were ${list}.` : say`One result of the visit was ${list}.`),
    ]
  }
  return [
    frame('outcome at', say`The ${noun} ${inline(where)} ${verb} ${list}.`),
    frame('at, outcome', say`${fronted(where).place} the ${noun} ${verb} ${list}.`),
    frame(
      'result at',
      plural ? say`Results ${inline(where)} were ${list}.` : say`One result ${inline(where)} was ${list}.`,
    ),
  ]
}

function looseFrames(texts: Phrase, n: number, where: Where | null, also: boolean): Frame[] {
  const noun = n === 1 ? 'Outcome' : 'Outcomes'
  if (where)
    return [
      frame('outcome at:', say`${noun} ${inline(where)}: ${texts}.`),
      frame('at, outcome:', say`${fronted(where).place} the recorded ${noun.toLowerCase()}: ${texts}.`),
    ]
  return [frame('outcome:', also ? say`Also recorded: ${texts}.` : say`${noun} of the visit: ${texts}.`)]
}
