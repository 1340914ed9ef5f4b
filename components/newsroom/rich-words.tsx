import { Fragment, type ReactNode } from 'react'
import type { Inline, RichText } from '@/lib/domain/report/rich-text'

/** Paragraphs as read from Markdown. Elements are made, never HTML: what was typed cannot become a tag. */
export function RichWords({ of }: { of: RichText }) {
  return of.map((inlines, at) => (
    <p key={at}>
      <Inlines of={inlines} />
    </p>
  ))
}

/** One line's worth, without the paragraph around it. */
export function Inlines({ of }: { of: readonly Inline[] }) {
  return of.map((one, at) => <Fragment key={at}>{element(one)}</Fragment>)
}

function element(one: Inline): ReactNode {
  if (typeof one === 'string') return one
  switch (one.mark) {
    case 'em':
      return (
        <em>
          <Inlines of={one.of} />
        </em>
      )
    case 'strong':
      return (
        <strong>
          <Inlines of={one.of} />
        </strong>
      )
    case 'link':
      return (
        <a href={one.href} rel="noopener">
          <Inlines of={one.of} />
        </a>
      )
    case 'break':
      return <br />
  }
}
