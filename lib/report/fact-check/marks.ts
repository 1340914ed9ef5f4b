import { languages } from '../languages'
import { layBeside } from './beside'
import { dateMarks } from './dates'
import type { FactCheckLanguage } from './fact-check-language'
import type { Mark, Place } from './mark'
import { numberMarks } from './numbers'
import type { Page } from './page'
import { levelled } from './plain'
import { quoteMarks, quotedIn } from './quotes'
import { statusMarks } from './statuses'
import { clearOf, takenOf } from './taken'
import { titleMarks } from './titles'
import type { FactCheckVocabulary } from './vocabulary'
import type { WrittenDate } from './written'

/**
 * The marks of `text`, plain words without Markdown, in their order; they never overlap. `told`: the generated
 * sentences it was edited from, empty for a sentence of one's own. The same call gives the same marks.
 */
export function marksIn(text: string, generated: string, vocabulary: FactCheckVocabulary): Mark[] {
  if (text === generated || text.trim() === '') return []
  const language = languages[vocabulary.language].factCheck
  const plain = levelled(text)
  const generatedPlain = levelled(generated)
  const page: Page = { text, plain, generated: generatedPlain, beside: layBeside(plain, generatedPlain), vocabulary }
  const quoted = quotedIn(page)
  const quotes = takenOf(text.length, quoted)
  const free = <T extends Place>(places: readonly T[]) => clearOf(places, quotes)
  const dates = free(datesIn(plain, language))
  const generatedDates = datesIn(generatedPlain, language)
  const found = [
    ...quoteMarks(page, quoted),
    ...dateMarks(page, dates, generatedDates, language.dateText(vocabulary.houseStyle)),
    ...numberMarks(
      page,
      clearOf(free(language.numbersIn(plain)), takenOf(text.length, dates)),
      clearOf(language.numbersIn(generatedPlain), takenOf(generated.length, generatedDates)),
      language.numberText,
    ),
    ...[...language.alsoReads, language].flatMap(({ titlesIn }) =>
      titleMarks(page, free(titlesIn(plain, vocabulary.names)), titlesIn(generatedPlain, vocabulary.names)),
    ),
    ...free(language.nameMarks(page)),
    ...statusMarks(page, free(language.statusesIn(plain)), language.statusesIn(generatedPlain), language.statusWords),
  ]
  const taken = takenOf(text.length)
  return found
    .filter((mark) => {
      if (mark.end <= mark.start || taken.has(mark)) return false
      taken.add(mark)
      return true
    })
    .sort((a, b) => a.start - b.start)
}

// The language's own dates, and those of other languages beside them.
function datesIn(text: string, language: FactCheckLanguage): WrittenDate[] {
  return language.alsoReads
    .reduce(
      (found, other) => [...found, ...clearOf(other.datesIn(text), takenOf(text.length, found))],
      language.datesIn(text),
    )
    .sort((a, b) => a.start - b.start)
}
