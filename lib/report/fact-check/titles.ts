import type { Mark } from './mark'
import { type Page, gaveWay, markOf } from './page'
import type { WrittenTitle } from './written'

/** Titles that the people next to them do not hold, and those that replaced another one or that nobody holds. */
export function titleMarks(
  page: Page,
  written: readonly WrittenTitle[],
  generatedTitles: readonly WrittenTitle[],
): Mark[] {
  return written.flatMap((one) => {
    const before = gaveWay(page, one, generatedTitles, (generated) =>
      written.some((other) => other.key === generated.key),
    )
    if (one.people.length > 0) {
      if (one.right) return []
      const held = [...new Set(one.people.flatMap((person) => person.shownTitles))]
      return [
        markOf(
          page,
          'title',
          one,
          held.length > 0 ? held.join(' / ') : before ? page.generated.slice(before.start, before.end) : null,
        ),
      ]
    }
    if (generatedTitles.some((generated) => generated.key === one.key)) return []
    if (before && before.people.length === 0)
      return [markOf(page, 'title', one, page.generated.slice(before.start, before.end))]
    return one.recorded ? [] : [markOf(page, 'title', one, null)]
  })
}
