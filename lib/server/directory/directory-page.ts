/** One page of a directory. `total` is the number of all matching entries. */
export type DirectoryPage<T> = { rows: T[]; total: number; page: number; pages: number }

export const entriesAPage = 50

/** The page number in a URL, from 1; 1 if it is invalid. */
export function pageOf(asked: string | undefined): number {
  const page = Number(asked)
  return Number.isInteger(page) && page >= 1 ? Math.min(page, 100_000) : 1
}

export function directoryPage<T>(rows: T[], total: number, page: number): DirectoryPage<T> {
  return { rows, total, page, pages: Math.max(1, Math.ceil(total / entriesAPage)) }
}
