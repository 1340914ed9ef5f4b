// The abbreviations of time zones that are written after a time and mean one zone only. CST is in China, in Taiwan and
// in America.

const zones: Readonly<Record<string, string>> = {
  jst: 'Asia/Tokyo',
  kst: 'Asia/Seoul',
  wib: 'Asia/Jakarta',
  wita: 'Asia/Makassar',
  wit: 'Asia/Jayapura',
  sgt: 'Asia/Singapore',
  myt: 'Asia/Kuala_Lumpur',
  hkt: 'Asia/Hong_Kong',
  ict: 'Asia/Bangkok',
  pht: 'Asia/Manila',
  cet: 'Europe/Berlin',
  cest: 'Europe/Berlin',
  bst: 'Europe/London',
  est: 'America/New_York',
  edt: 'America/New_York',
  pst: 'America/Los_Angeles',
  pdt: 'America/Los_Angeles',
}

/** The zone that an abbreviation means, with or without brackets: "KST", "(JST)". */
export function zoneAbbreviated(text: string): string | null {
  return zones[text.toLowerCase().replace(/[^a-z]/g, '')] ?? null
}
