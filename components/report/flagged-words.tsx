import { Fragment, type ReactNode } from 'react'
import type { MarkedInline } from '@/lib/domain/report/rich-marks'

/** Text with flagged parts, each wrapped by `flag`. A link is shown as text and cannot be followed here. */
export function FlaggedWords({
  of,
  flag,
}: {
  of: readonly MarkedInline[]
  flag: (words: string, at: number) => ReactNode
}) {
  return of.map((one, at) => <Fragment key={at}>{element(one, flag)}</Fragment>)
}

function element(one: MarkedInline, flag: (words: string, at: number) => ReactNode): ReactNode {
  if (typeof one === 'string') return one
  switch (one.mark) {
    case 'em':
      return (
        <em>
          <FlaggedWords of={one.of} flag={flag} />
        </em>
      )
    case 'strong':
      return (
        <strong>
          <FlaggedWords of={one.of} flag={flag} />
        </strong>
      )
    case 'link':
      return (
        <u title={one.href}>
          <FlaggedWords of={one.of} flag={flag} />
        </u>
      )
    case 'flag':
      return flag(one.of, one.flag)
    case 'break':
      return <br />
  }
}
