import type { ReactNode } from 'react'
import { getLocale } from 'next-intl/server'
import type { Texts } from '@/lib/domain/text/text'
import { languageName } from '@/lib/domain/text/language-name'

/** A line of particulars; nothing where there is nothing to say. */
export function Fact({ label, children }: { label: string; children: ReactNode }) {
  return children ? (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  ) : null
}

/** A text in every language it has, the reader's first, each marked and named where it is not the reader's. */
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
