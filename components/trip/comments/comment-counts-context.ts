import { createContext } from 'react'

/** The number of open comments by the id of an entry. */
export const CommentCountsContext = createContext<ReadonlyMap<string, number>>(new Map())
