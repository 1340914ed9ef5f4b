import type { Handbook } from '@/lib/handbook/handbook'
import { Say } from './people'

/** The head of a printed document. Search engines leave it out. */
export function PrintHead({ title, stylesheet }: { title: string; stylesheet: string }) {
  return (
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width" />
      <meta name="robots" content="noindex" />
      <title>{title}</title>
      <link rel="stylesheet" href={stylesheet} />
    </head>
  )
}

/** The title of the trip, with that in the other language below it. */
export function PrintTitle({ of: { words, other } }: { of: Handbook['title'] }) {
  return (
    <h1>
      <Say words={words} />
      {other && (
        <small>
          <Say words={other} />
        </small>
      )}
    </h1>
  )
}
