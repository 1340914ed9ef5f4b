import type { ReactNode } from 'react'
import { getLocale } from 'next-intl/server'
import type { Texts } from '@/lib/domain/text/text'
import { languageName } from '@/lib/domain/text/language-name'
import styles from './entry.module.css'

/** A label with its value; nothing if the value is empty. */
export function Fact({ label, children }: { label: string; children: ReactNode }) {
  return children ? (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  ) : null
}

/** A text in each of its languages, the reader's first; the others with the name of the language. */
export async function EveryLanguage({
  of,
  className,
}: {
  of: Texts | null | undefined
  className?: string | undefined
}) {
  if (!of) return null
  const locale = await getLocale()
  const tags = Object.keys(of).sort((a, b) => Number(b === locale) - Number(a === locale))
  return tags.map((tag) => (
    <span key={tag} className={className} lang={tag}>
      {of[tag]}
      {tag !== locale && tags.length > 1 && <small lang={locale}> {languageName(tag, locale)}</small>}
    </span>
  ))
}

/** A name in its other languages, below the heading that shows it in the language `shown`. */
export function OtherNames({ texts, shown }: { texts: Texts; shown: string }) {
  const others = Object.entries(texts).filter(([tag]) => tag !== shown)
  if (others.length === 0) return null
  return (
    <p className={styles.other}>
      {others.map(([tag, text]) => (
        <span key={tag} lang={tag}>
          {text}
        </span>
      ))}
    </p>
  )
}
