import { pattern } from '../../domain/text/word-list'
import type { HouseStyle } from '../house-style'

// Words of sentence templates that differ in British and American spelling. Entered texts keep their spelling.
const british = { program: 'programme', Program: 'Programme', traveled: 'travelled', Traveling: 'Travelling' } as const

/** A word of a sentence template in the spelling of the house style. */
export function spelled({ spelling }: HouseStyle, word: keyof typeof british): string {
  return spelling === 'UK' ? british[word] : word
}

// Honorifics that abbreviate a word, and those that are initials. Some are Latin parts of German degrees.
const short = pattern('gu')`
  (?<!\p{L})(Assist|Assoc|Asst|Capt|Col|Dipl|Dra|Drs|Dr|Eng|Engr|Fr|Gen|habil|Hon|Ing|Ir|Lt|Mag|Maj|Mrs|Mr|Ms|Mx|mult
  |Prof|Rev|Rt|Sr|St)\b(\.?)(?=(\p{L})?)
`
const initials = /(?<![\p{L}.])(?:(Ph)\.? ?(D)|(h)\.? ?(c)|(H)\.? ?(E)|(e)\.? ?(h))\b\.?/gu

/** Honorifics before a name in the house style: "Prof. Dr.-Ing.", "Ph.D." or "Prof Dr-Ing", "PhD". */
export function withStops({ honorificStops }: HouseStyle, honorific: string): string {
  if (honorificStops === 'as typed') return honorific
  const stop = honorificStops === 'with' ? '.' : ''
  return (
    honorific
      .replace(initials, (_, ...groups: (string | undefined)[]) =>
        groups
          .slice(0, 8)
          .filter((part) => part !== undefined)
          .map((part) => part + stop)
          .join(''),
      )
      // "Prof.Dr." without full stops is still two words.
      .replace(
        short,
        (_, word: string, typed: string, next: string | undefined) => word + (stop || (typed && next ? ' ' : '')),
      )
  )
}
