import type { Words } from '../text/text'

/** One search result with its link. */
export type Found = {
  kind: 'command' | 'trip' | 'person' | 'institution'
  id: string
  href: string
  name: Words
  detail: string
}

/** The kinds in the order in which they are shown. */
export const foundKinds = ['command', 'trip', 'person', 'institution'] as const satisfies Found['kind'][]
