import type { HouseStyle } from '../house-style'

// Words that frames bring along and that the two spellings write apart; a user's own text is never respelled.
const british = { program: 'programme', Program: 'Programme', traveled: 'travelled', Traveling: 'Travelling' } as const

/** A word of the frames in the spelling of the house. */
export function spelled({ spelling }: HouseStyle, word: keyof typeof british): string {
  return spelling === 'UK' ? british[word] : word
}

/** Honorifics set before a name, with the stops of the house: "Prof. Dr." or "Prof Dr". */
export function withStops({ honorificStops }: HouseStyle, honorific: string): string {
  if (honorificStops === 'as typed') return honorific
  const short = /\b(Prof|Dr|Mr|Mrs|Ms|Assoc|Asst)\b\.?/g
  return honorificStops === 'with' ? honorific.replace(short, '$1.') : honorific.replace(short, '$1')
}
