import { Fragment, type ReactNode } from 'react'
import type { Inline, RichText } from '@/lib/domain/report/rich-text'

/** Paragraphs read from Markdown. They become elements, never HTML: typed text cannot become a tag. */
export function RichWords({ of }: { of: RichText }) {
  return of.map((inlines, at) => (
    <p key={at}>
      <Inlines of={inlines} />
    </p>
  ))
}

/** The content of one line, without a paragraph element. */
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
