import type { Words } from '../text/text'

/** One thing that was found, as a reader sees it and goes there. */
export type Found = { kind: 'trip' | 'person' | 'institution'; id: string; href: string; name: Words; detail: string }

/** The kinds in the order in which they are shown. */
export const foundKinds = ['trip', 'person', 'institution'] as const satisfies Found['kind'][]
