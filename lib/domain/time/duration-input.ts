const minutes = String.raw`(\d{1,3})\s*(?:min\.?|mins\.?|minutes?|分鐘?)`
const hours = String.raw`(\d{1,2}(?:\.\d{1,2})?)\s*(?:h|hrs?\.?|hours?|小時)`
const length = String.raw`(?:${hours}\s*${minutes}|${hours}|${minutes})`
const atEnd = new RegExp(
  String.raw`[\s,，]*(?:[(（]\s*${length}\s*[)）]|(?<=[\s,，])${length}|(?<=\p{Script=Han})${length})\s*$`,
  'iu',
)
const atStart = new RegExp(String.raw`^${length}[\s,，:：]+`, 'iu')

// "Coach to Freiberg; journey time 45 min.": what takes so long is not the item.
const ofSomethingElse = new RegExp(
  String.raw`(?:\b(?:(?:journey|travel|travelling|driving|flight|flying) time|takes|drive|ride|walk|about|approx\.?` +
    String.raw`|around|each|every|by)|車程|车程|約|约)\s*[:：]?$`,
  'iu',
)

/** The duration at the beginning or end of a text: "Alumni tea, 90 min", "校友餐敘（2小時）". */
export function readMinutes(text: string): { minutes: number | null; rest: string } {
  for (const form of [atEnd, atStart]) {
    const found = form.exec(text)
    if (!found) continue
    const rest = text.replace(form, '').trim()
    if (rest === '' || ofSomethingElse.test(rest)) break
    const [hour, more, hourAlone, minute] =
      [0, 4, 8].map((i) => found.slice(1 + i, 5 + i)).find((part) => part.some(Boolean)) ?? []
    return { minutes: Math.round(Number(hour ?? hourAlone ?? 0) * 60 + Number(more ?? minute ?? 0)), rest }
  }
  return { minutes: null, rest: text }
}
