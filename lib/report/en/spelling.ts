import { pattern } from '../../domain/text/word-list'
import type { HouseStyle } from '../house-style'

// Words that frames bring along and that the two spellings write apart; a user's own text is never respelled.
const british = { program: 'programme', Program: 'Programme', traveled: 'travelled', Traveling: 'Travelling' } as const

/** A word of the frames in the spelling of the house. */
export function spelled({ spelling }: HouseStyle, word: keyof typeof british): string {
  return spelling === 'UK' ? british[word] : word
}

// Honorifics that are letters of a word, and those that are initials. Latin ones of German degrees stand among them.
const short = pattern('gu')`
  (?<!\p{L})(Assist|Assoc|Asst|Capt|Col|Dipl|Dra|Drs|Dr|Eng|Engr|Fr|Gen|habil|Hon|Ing|Ir|Lt|Mag|Maj|Mrs|Mr|Ms|Mx|mult
  |Prof|Rev|Rt|Sr|St)\b(\.?)(?=(\p{L})?)
`
const initials = /(?<![\p{L}.])(?:(Ph)\.? ?(D)|(h)\.? ?(c)|(H)\.? ?(E)|(e)\.? ?(h))\b\.?/gu

/** Honorifics set before a name, with the stops of the house: "Prof. Dr.-Ing.", "Ph.D." or "Prof Dr-Ing", "PhD". */
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
      // "Prof.Dr." without its stops is two words still.
      .replace(
        short,
        (_, word: string, typed: string, next: string | undefined) => word + (stop || (typed && next ? ' ' : '')),
      )
  )
}
