import type { Word } from '../../fact-check/normalized-text'

const noWord: Word = {
  text: '',
  key: '',
  start: 0,
  end: 0,
  isCapitalized: false,
  isNumber: false,
  isAdjacent: false,
  isPossessive: false,
}

/** The word at an index. Before the first and after the last one: an empty word, so that neighbours need no check. */
export function wordAt(words: readonly Word[], i: number): Word {
  return words[i] ?? noWord
}
