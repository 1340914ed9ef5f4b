import type { Texts, Words } from '@/lib/domain/text/text'
import { wordsIn } from '@/lib/domain/text/text'

/** Words, with a `lang` attribute if they are not in the language of the page. */
export function WordsWithLang({ of, locale }: { of: Words | null | undefined; locale: string }) {
  if (!of) return null
  return of.lang === locale ? of.text : <span lang={of.lang}>{of.text}</span>
}

/** A text in the reader's language or, with a `lang` attribute, in another one. */
export function TextsWithLang({ of, locale }: { of: Texts | null | undefined; locale: string }) {
  return <WordsWithLang of={wordsIn(of, locale)} locale={locale} />
}
