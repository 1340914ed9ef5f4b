import type { Texts, Words } from '@/lib/domain/text/text'
import { wordsIn } from '@/lib/domain/text/text'

/** Words, marked with their language where it is not the page's. */
export function Marked({ of, locale }: { of: Words | null | undefined; locale: string }) {
  if (!of) return null
  return of.lang === locale ? of.text : <span lang={of.lang}>{of.text}</span>
}

/** A text in the reader's language, or marked in the one it is in. */
export function Said({ of, locale }: { of: Texts | null | undefined; locale: string }) {
  return <Marked of={wordsIn(of, locale)} locale={locale} />
}
