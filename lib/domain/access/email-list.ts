import { isEmailAddress } from '../text/email-address'

const address = /[^\s@<>,;:"()]+@[^\s@<>,;:"()]+\.[^\s@<>,;:"()]+/g

/** The addresses in a typed or pasted list, such as "Kim <kim@example.edu>; lee@example.edu", each once. */
export function emailsIn(text: string): string[] {
  const found = [...text.matchAll(address)].map(([one]) => one).filter(isEmailAddress)
  return [...new Set(found.map((one) => one.toLowerCase()))]
}

/** Whether each line or part of a list has an address, so that none is overlooked. */
export function hasOnlyEmails(text: string): boolean {
  return text
    .split(/[,;\n]+/)
    .filter((part) => part.trim() !== '')
    .every((part) => emailsIn(part).length === 1)
}
