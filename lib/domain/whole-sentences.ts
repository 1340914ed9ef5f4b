// Sentences as they may be shown to someone: what is said between marks stays whole, so that nobody is shown half of it.
// `splitSentences` ends one within marks too, which is right for setting marks on words.

const abbreviation = /(?:^|[\s(“"])(?:Dr|Prof|Mr|Ms|Mrs|Mx|St|No|Vol|Univ|Assoc|Asst|Hon|Rev|Jr|Sr|vs|approx|e\.g|i\.e|\p{Lu}(?:\.\p{Lu})*)\.$/u
const opening = '“「『（('
const closing: Readonly<Record<string, string>> = { '”': '“', '」': '「', '』': '『', '）': '（', ')': '(' }

/** The sentences of plain words, each with its place. What stands between marks or brackets is not taken apart. */
export function wholeSentences(text: string): { at: number; text: string }[] {
  const found: { at: number; text: string }[] = []
  let lineAt = 0
  for (const line of text.split('\n')) {
    // A mark that never closes must not hold everything behind it together.
    let from = 0
    for (const end of endsIn(line, true) ?? endsIn(line, false) ?? []) {
      const part = line.slice(from, end)
      const words = part.trim()
      if (words !== '') found.push({ at: lineAt + from + part.indexOf(words), text: words })
      from = end
    }
    lineAt += line.length + 1
  }
  return found
}

// `null` where marks are minded and one of them stays open.
function endsIn(line: string, mindsMarks: boolean): number[] | null {
  const open: string[] = []
  const ends: number[] = []
  for (let i = 0; i < line.length; i++) {
    const sign = line[i]!
    if (mindsMarks) {
      if (sign === '"') {
        if (open.at(-1) === '"') open.pop()
        else open.push('"')
      } else if (opening.includes(sign)) open.push(sign)
      else if (closing[sign] && open.at(-1) === closing[sign]) open.pop()
    }
    if (open.length === 0 && isEnd(line, i)) ends.push(i + 1)
  }
  if (open.length > 0) return null
  return [...ends, line.length]
}

// The end is behind the last of the stop's own closing marks.
function isEnd(line: string, i: number): boolean {
  const until = line.slice(0, i + 1)
  const behind = line.slice(i + 1)
  if (/[。！？][」』）”"]*$/.test(until)) return !/^[。！？」』）”"]/.test(behind)
  if (!/[.!?][”"’')]*$/.test(until) || !/^\s/.test(behind)) return false
  return !abbreviation.test(until) && /^\s+[^\p{Ll}]/u.test(behind)
}
