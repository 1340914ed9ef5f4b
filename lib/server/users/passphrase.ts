import { randomInt } from 'node:crypto'

const consonants = 'bdfghklmnprstvwz'
const vowels = 'aeiou'

/**
 * A generated first password: four words that are in no dictionary but easy to read out, such as
 * `kumavo-tisega-nopilu-dareki`. 12 syllables out of 80, 75 bits.
 */
export function newPassphrase(): string {
  const one = (letters: string) => letters.charAt(randomInt(letters.length))
  const word = () => Array.from({ length: 3 }, () => one(consonants) + one(vowels)).join('')
  return Array.from({ length: 4 }, word).join('-')
}
