const subject = [
  'cut off',
  'cut',
  'truncated',
  'incomplete',
  'paraphrased?',
  'translat(?:ed|ion)',
  'unverified',
  'unconfirmed',
  'to be (?:checked|confirmed|verified)',
  'tbc',
  'abridged',
  'shortened',
  'excerpt',
  'check (?:wording|quote)',
  'from notes',
  'my translation',
].join('|')
const note = new RegExp(`\\s*[([](?:[^()[\\]]*\\b(?:${subject})\\b[^()[\\]]*)[)\\]]\\s*$`, 'i')
const chineseNote =
  /\s*[（(［[](?:[^（）()［］[\]]*(?:未完|節錄|節译|節譯|摘錄|大意|待確認|待查|譯文|編按|中略)[^（）()［］[\]]*)[）)］\]]\s*$/u

/** A quote without a note at its end ("quote cut off", 節錄), which the speaker did not say. */
export function withoutNote(text: string): string {
  const bare = text.replace(note, '').replace(chineseNote, '')
  return bare === '' ? text : bare
}

/** True for a quote with such a note. The note is a fact of its own and is never printed. */
export function hasNote(text: string): boolean {
  return withoutNote(text) !== text
}
