import type { Mark } from './mark'
import { type CheckedText, replacedOne, markOf } from './checked-text'
import type { WrittenTitle } from './written'

/** Marks titles that the people next to them do not have, that replaced another title, or that are not recorded. */
export function titleMarks(
  checked: CheckedText,
  written: readonly WrittenTitle[],
  generatedTitles: readonly WrittenTitle[],
): Mark[] {
  return written.flatMap((one) => {
    const before = replacedOne(checked, one, generatedTitles, (generated) =>
      written.some((other) => other.key === generated.key),
    )
    if (one.people.length > 0) {
      if (one.right) return []
      const titles = [...new Set(one.people.flatMap((person) => person.shownTitles))]
      return [
        markOf(
          checked,
          'title',
          one,
          titles.length > 0 ? titles.join(' / ') : before ? checked.generated.slice(before.start, before.end) : null,
        ),
      ]
    }
    if (generatedTitles.some((generated) => generated.key === one.key)) return []
    if (before && before.people.length === 0)
      return [markOf(checked, 'title', one, checked.generated.slice(before.start, before.end))]
    return one.recorded ? [] : [markOf(checked, 'title', one, null)]
  })
}
