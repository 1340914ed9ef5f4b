import type { Texts } from '@/lib/domain/text/text'
import { wordsIn } from '@/lib/domain/text/text'

/** A text for a reader of `locale`, with a `lang` attribute if it is in another language. */
export function Words({ of, locale, fallback }: { of: Texts | null | undefined; locale: string; fallback?: string }) {
  const words = wordsIn(of, locale, ...(fallback ? [fallback] : []))
  if (!words) return null
  return words.lang === locale ? words.text : <span lang={words.lang}>{words.text}</span>
}
