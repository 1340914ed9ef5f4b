import { type Texts, type Words, wordsIn } from './text'

/** A name is an object. Family and given name are never guessed from the full one. */
export type PersonName = {
  /** Exactly as it is to be printed. */
  full: Texts
  family?: Texts
  given?: Texts
  /** The name after the title at later mentions, if it is not the family name ("Mohd Foad", "Hoa"). */
  short?: Texts
  /** How they are addressed in speech: "President Kim", 김 총장님. */
  spoken?: Texts
  /** "Prof.", "Dr." */
  honorific?: string
}

/** The name as printed at first mention. */
export function fullName(name: PersonName, language: string): Words {
  return wordsIn(name.full, language) ?? { text: '', lang: language }
}

/** What follows a title at a later mention: short name, else family name, else the full name. */
export function shortName(name: PersonName, language: string): Words {
  const full = fullName(name, language)
  return inLanguageOf(name.short, full) ?? inLanguageOf(name.family, full) ?? full
}

// A short form in another script than the full name would read as another person.
function inLanguageOf(text: Texts | undefined, full: Words): Words | null {
  const words = wordsIn(text, full.lang)
  return words && words.lang === full.lang ? words : null
}

/** The name in its own script where that is not the one already shown; `null` otherwise. */
export function nativeName(name: PersonName, shown: string): Words | null {
  for (const [lang, text] of Object.entries(name.full)) {
    if (lang !== shown && /\P{Script=Latin}/u.test(text.replace(/[\p{P}\p{Z}\p{N}\p{M}]/gu, ''))) return { text, lang }
  }
  return null
}
