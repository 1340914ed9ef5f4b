import { type ColumnField, readHeading } from './roster-headings'

// A form for each person, with its labels below each other: "Name: Lin Chih-Ming", "Title: President".

const line = /^\s*([^:：\t]{1,40}?)\s*(?:[:：]|\t)\s*(.*?)\s*$/su
const names = new Set<ColumnField>(['name', 'family', 'given'])

/** The forms of a text as a table, with the labels as its headings; `null` if it has no forms. */
export function formRows(text: string): string[][] | null {
  const lines = text.split(/\r?\n/).filter((one) => one.trim() !== '')
  const read = lines.map((one) => {
    const [, label = '', words = ''] = line.exec(one) ?? []
    return { label, words, field: readHeading(label)?.field ?? null }
  })
  const known = read.filter(({ field }) => field !== null)
  const labels = [...new Set(known.map(({ label }) => label))]
  const isForm = known.length * 5 > lines.length * 4 && labels.length > 1 && read.some(({ field }) => isName(field))
  // "Name ⇥ Title" is a row of headings.
  if (!isForm || known.some(({ words }) => readHeading(words) !== null)) return null
  const people: Record<string, string>[] = []
  for (const { label, words } of known) {
    const last = people.at(-1)
    if (last === undefined || label in last) people.push({ [label]: words })
    else last[label] = words
  }
  return [labels, ...people.map((person) => labels.map((label) => person[label] ?? ''))]
}

function isName(field: ColumnField | null): boolean {
  return field !== null && names.has(field)
}
