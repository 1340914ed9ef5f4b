const small = /^(?:a|an|the|and|but|or|nor|for|of|on|in|at|to|by|with|from|as|via|vs|between|into)$/

/** Capitalises all words but the small ones. Words that contain a capital keep their form. */
export function titleCase(text: string): string {
  return text
    .split(' ')
    .map((word, i) => (i > 0 && small.test(word) ? word : word.split('-').map(capitalize).join('-')))
    .join(' ')
}

function capitalize(word: string): string {
  return /\p{Lu}/u.test(word) ? word : word.replace(/\p{Ll}/u, (letter) => letter.toUpperCase())
}
