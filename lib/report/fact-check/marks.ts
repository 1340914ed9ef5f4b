import { languages } from '../languages'
import { alignTexts } from './alignment'
import { dateMarks } from './dates'
import type { FactCheckLanguage } from './fact-check-language'
import type { Mark, Place } from './mark'
import { numberMarks } from './numbers'
import type { CheckedText } from './checked-text'
import { normalized } from './normalized-text'
import { quoteMarks, quotedIn } from './quotes'
import { statusMarks } from './statuses'
import { withoutOverlap, occupiedPlaces } from './occupied-places'
import { titleMarks } from './titles'
import type { FactCheckVocabulary } from './vocabulary'
import type { WrittenDate } from './written'

/**
 * The marks of `text`, plain text without Markdown, sorted and without overlaps. `generated`: the sentences it was
 * edited from, empty for a sentence of the user. Deterministic.
 */
export function marksIn(text: string, generated: string, vocabulary: FactCheckVocabulary): Mark[] {
  if (text === generated || text.trim() === '') return []
  const language = languages[vocabulary.language].factCheck
  const plain = normalized(text)
  const generatedPlain = normalized(generated)
  const checked: CheckedText = {
    text,
    plain,
    generated: generatedPlain,
    alignment: alignTexts(plain, generatedPlain),
    vocabulary,
    patterns: Object.values(languages).map(({ factCheck }) => factCheck.patterns),
  }
  const quoted = quotedIn(checked)
  const quotes = occupiedPlaces(text.length, quoted)
  const free = <T extends Place>(places: readonly T[]) => withoutOverlap(places, quotes)
  const dates = free(datesIn(plain, language))
  const generatedDates = datesIn(generatedPlain, language)
  const found = [
    ...quoteMarks(checked, quoted),
    ...dateMarks(checked, dates, generatedDates, language.dateText(vocabulary.houseStyle)),
    ...numberMarks(
      checked,
      withoutOverlap(free(language.numbersIn(plain)), occupiedPlaces(text.length, dates)),
      withoutOverlap(language.numbersIn(generatedPlain), occupiedPlaces(generated.length, generatedDates)),
      language.numberText,
    ),
    ...[...language.alsoReads, language].flatMap(({ titlesIn }) =>
      titleMarks(checked, free(titlesIn(plain, vocabulary.names)), titlesIn(generatedPlain, vocabulary.names)),
    ),
    ...free(language.nameMarks(checked)),
    ...statusMarks(
      checked,
      free(language.statusesIn(plain)),
      language.statusesIn(generatedPlain),
      language.statusWords,
    ),
  ]
  const marked = occupiedPlaces(text.length)
  return found
    .filter((mark) => {
      if (mark.end <= mark.start || marked.has(mark)) return false
      marked.add(mark)
      return true
    })
    .sort((a, b) => a.start - b.start)
}

// The dates of the language, and those of other languages that do not overlap them.
function datesIn(text: string, language: FactCheckLanguage): WrittenDate[] {
  return language.alsoReads
    .reduce(
      (found, other) => [...found, ...withoutOverlap(other.datesIn(text), occupiedPlaces(text.length, found))],
      language.datesIn(text),
    )
    .sort((a, b) => a.start - b.start)
}
