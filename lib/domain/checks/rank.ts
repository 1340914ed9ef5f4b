import type { Texts } from '../text/text'

/**
 * The rank of an office: 5 heads an institution, 4 is a deputy head, 3 heads a faculty or major office, 2 a department
 * or an office, 1 is staff. A difference of two is wide in protocol.
 */
export type Rank = 1 | 2 | 3 | 4 | 5

// Only unambiguous titles: a chancellor, a principal and a 院長 have different ranks in different countries.
const english: readonly (readonly [Rank, string])[] = [
  [5, 'president|rector|rector magnificus|minister|ambassador|mayor|governor|chief executive officer'],
  [
    4,
    'vice president|vice-president|executive vice president|senior vice president|' +
      'vice rector|vice-rector|prorector|pro-rector|provost|' +
      'deputy vice-chancellor|deputy vice chancellor|pro vice-chancellor|pro vice chancellor|pro-vice-chancellor|' +
      'vice minister|deputy minister|vice mayor|deputy mayor',
  ],
  [
    3,
    'dean|executive dean|secretary general|secretary-general|director general|director-general|' +
      'associate vice president|assistant vice president|' +
      'vice provost|associate provost|registrar|consul general',
  ],
  [
    2,
    'director|executive director|managing director|' +
      'associate dean|vice dean|deputy dean|assistant dean|' +
      'head|department head|chair|chairperson|' +
      'deputy director general|deputy secretary general|deputy director|associate director',
  ],
  [
    1,
    'section chief|section head|team leader|manager|coordinator|officer|specialist|assistant|secretary|administrator',
  ],
]

const chinese: readonly (readonly [Rank, string])[] = [
  [5, '校長|总长|總長|校长|部長|大使|市長'],
  [4, '副校長|副校长|副總長|教務副總長|次長|副部長|副市長'],
  [3, '教務長|學務長|總務長|研發長|國際長|國際事務長|主任秘書|秘書長|處長|署長|司長|学院院长|學院院長'],
  [2, '副院長|副處長|副國際長|副教務長|副學務長|系主任|系所主任|所長|中心主任|主任'],
  [1, '組長|科長|專員|組員|秘書|助理|經理|專案經理|承辦人'],
]

// Longer words first: a 副校長 is not a 校長.
const english2rank = new Map(english.flatMap(([rank, words]) => words.split('|').map((word) => [word, rank] as const)))
const chineseWords = chinese
  .flatMap(([rank, words]) => words.split('|').map((word) => [word, rank] as const))
  .sort((a, b) => b[0].length - a[0].length)

const notNow = /\b(?:former|emerit|honorary|elect|alumni|candidate)|^student|前任|榮譽|名譽|退休|^學生|校友/i

/** The rank of a title in English or Chinese, the higher one of two titles; `null` if it is not in the table. */
export function rankOf(title: Texts | null): Rank | null {
  for (const [lang, words] of Object.entries(title ?? {})) {
    if (notNow.test(words)) continue
    const ranks = lang.startsWith('zh')
      ? words.split(/[兼、,，/／及暨]/).map(chineseRank)
      : lang.startsWith('en')
        ? words.split(/,|;|\/|&| and | cum /i).map(englishRank)
        : []
    const known = ranks.filter((rank) => rank !== null)
    if (known.length > 0) return Math.max(...known) as Rank
  }
  return null
}

// "Vice President for International Affairs" is a title, "President's Office" is not; "Acting Dean" is a dean.
function englishRank(part: string): Rank | null {
  const words = part
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:acting|interim|deputy acting|founding) /, '')
  const office = /^(.*?)(?:$| (?:of|for|at|in) |\s*\(| - | – )/.exec(words)?.[1] ?? words
  return english2rank.get(office) ?? null
}

function chineseRank(part: string): Rank | null {
  const words = part
    .trim()
    .replace(/[（(].*$/, '')
    .replace(/^代理/, '')
  return chineseWords.find(([word]) => words.endsWith(word))?.[1] ?? null
}
