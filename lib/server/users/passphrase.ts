import { randomInt } from 'node:crypto'

const consonants = 'bdfghklmnprstvwz'
const vowels = 'aeiou'

/**
 * A first password to hand over: four words that nobody has in a dictionary but everybody can read out, as
 * `kumavo-tisega-nopilu-dareki`. 12 syllables of 80, 75 bits.
 */
export function newPassphrase(): string {
  const one = (letters: string) => letters[randomInt(letters.length)]!
  const word = () => Array.from({ length: 3 }, () => one(consonants) + one(vowels)).join('')
  return Array.from({ length: 4 }, word).join('-')
}
