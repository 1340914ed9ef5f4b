import { pattern } from '../../domain/text/word-list'
import type { Article } from '../language'
import type { ReportInput, ReportInstitution } from '../report-input'
import { firstWord } from './realisation-context'

/** Sentences with the verb before the subject. */
const inversion = pattern('iu')`
  ^(?:receiving|hosting|completing|traveling|travelling|accompanying|included|featured|under discussion|on the agenda
  |on the program|on the programme|next on the agenda|among the|also on the)\b[^,]* (?:was|were|is|are)\b
`

/** Words of a phrase that counts as repeated, without names and figures. */
const phraseLength = 4

type Draft = Pick<Article, 'paragraphs'>
/** What counts of a sentence. `start`: its first two words. */
type ScoredSentence = { opening: string; start: string; isInverted: boolean; phrases: ReadonlySet<string> }

/**
 * Makes a function that says how much an editor would object to a draft: repeated phrases, inversions, paragraphs of
 * one sentence or with a beginning used before, and neighbouring sentences that begin alike. 0 is best. Drafts have
 * most of their sentences in common, and each is read once.
 */
export function draftScorer({ institutions }: ReportInput): (draft: Draft) => number {
  const names = institutionNames(institutions)
  const known = new Map<string, ScoredSentence>()
  return (draft) =>
    draftScore(draft, (text) => {
      const read = known.get(text) ?? scoredSentence(text.replace(names, 'X'))
      known.set(text, read)
      return read
    })
}

function draftScore({ paragraphs }: Draft, read: (text: string) => ScoredSentence): number {
  const phrases = new Set<string>()
  const openings = new Set<string>()
  let score = 0
  for (const { heading, sentences } of paragraphs) {
    let before: ScoredSentence | undefined
    for (const { text } of sentences) {
      const sentence = read(text)
      if (!before) {
        if (openings.has(sentence.opening) && !heading) score += 3
        openings.add(sentence.opening)
      } else if (sentence.start === before.start) score++
      if (sentence.isInverted) score += 4
      before = sentence
      for (const phrase of sentence.phrases) {
        if (phrases.has(phrase)) score++
        else phrases.add(phrase)
      }
    }
    if (sentences.length === 1 && !heading) score += 2
  }
  return score
}

// Names and acronyms count alike, so that the choice of acronyms changes no template.
function institutionNames(institutions: readonly ReportInstitution[]): RegExp {
  const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const words = institutions.flatMap(({ name, acronym }) => [name.text, ...(acronym ? [acronym] : [])])
  const longestFirst = words.sort((a, b) => b.length - a.length).map(escaped)
  return new RegExp(
    `(?:[Tt]he )?(?<![\\p{L}\\p{N}])(?:${longestFirst.join('|') || '(?!)'})(?![\\p{L}\\p{N}])(?: \\([^()]+\\))?`,
    'gu',
  )
}

function scoredSentence(text: string): ScoredSentence {
  const phrases = new Set<string>()
  for (const run of text.split(/[^\p{Ll} ’'-]+|\p{Lu}\S*/u)) {
    const words = run.split(' ').filter((word) => word !== '')
    for (let i = 0; i + phraseLength <= words.length; i++) phrases.add(words.slice(i, i + phraseLength).join(' '))
  }
  return {
    opening: firstWord(text),
    start: text.split(' ', 2).join(' '),
    isInverted: inversion.test(text),
    phrases,
  }
}
