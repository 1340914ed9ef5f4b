import { oneOf, wordList } from '../text/folded'

// Honorifics before or after a name, in the languages of partners.

/** True for Prof, Dr, Ms and the like, and their combinations. */
export function isHonorific(cell: string): boolean {
  const text = cell.trim()
  return text !== '' && (withoutHonorific(`${text} X`).rest === 'X' || cjkHonorific.test(text))
}

const honorificWords = wordList(
  'a/prof|a/prof.|prof|prof.|professor|dr|dr.|mr|mr.|mrs|mrs.|ms|ms.|miss|mx|mx.|madam|mdm|mdm.|sir|dame|lord|lady|' +
    'dato',
  'datuk|datin|dato seri|datuk seri|datin seri|dato sri|datin sri|datuk wira',
  'tan sri|puan sri|tun|toh puan|tengku|ir|ir.|ts|ts.|ar.|sr.|hj|hj.|haji|hajah|hjh|ustaz|encik|puan|cik|tuan',
  'pn.|en.|tn.',
  'eng.|engr|engr.|rev.|fr.|hon.|the hon.',
  'h.e.|he|h. e.|his excellency|her excellency|assoc. prof.|assoc prof|assoc. prof|associate prof.',
  'asst. prof.|asst prof|asst. prof|assistant prof.',
  'associate professor|assistant professor|adj. prof.|adjunct professor|emeritus professor|em. prof.',
  'prof. em.|prof. emeritus|univ.-prof.|apl. prof.',
  'herr|frau|hr.|fr|prof. dr.|dr.-ing.|dr. h.c.|h.c.|dipl.-ing.|mag.|drs.|drs|dra.|dra|lic.|ing.|ing|don|doña',
  'señor|señora|señorita|sr|sra.|sra|srta.',
  'dott.|dott.ssa|m.|mme|mme.|mlle|monsieur|madame|maître|khun|sheikh|shri|smt.|smt|pak|ibu|bapak|att.|adv.',
  'gs.ts.|pgs.ts.|gs. ts.|pgs. ts.|gs.|pgs.|ths.|ông|bà|รศ.ดร.|ผศ.ดร.|ศ.ดร.|รศ.|ผศ.|ดร.|นาย|นางสาว|นาง',
  'brig. gen.|maj. gen.|lt. gen.|lt. col.|lt. cmdr.|lt. cdr.|rear adm.|vice adm.|adm.|cmdr.|cdr.|maj.|sgt.|lt.',
  'ret.|retd.|m. le professeur|mme la professeure|m. le président|h.|yth.',
  'pd|priv.-doz.|dr. med.|dr. phil.|dr. jur.|dr. rer. nat.|dr. rer. pol.|dr. theol.|atty.|atty|arch.|engr.|',
  'أ.د.|أ. د.|د.|م.|أ.|الدكتور|الدكتورة|الأستاذ|الأستاذة|السيد|السيدة|المهندس|المهندسة|سعادة|معالي',
  'dipl.-kfm.|dipl.-kffr.|dipl.-inform.|dipl.-phys.|dipl.-math.|dipl.-volksw.|dipl.-ök.|dipl.',
  'ybhg.|ybhg|yb.|y.bhg.|tan sri dato|capt.|col.|gen.|amb.|(dr.)|(dr)|(prof.)|(ms)|(mr)',
)
const prefix = new RegExp(
  String.raw`^(?:${oneOf(honorificWords).replaceAll(' ', String.raw`\s+`)})['’]?(?:\s+|(?<=\.)(?=\p{L}))`,
  'iu',
)
// "Sr" and "M." can be initials or a part of a name, and "He" is a family name.
const ambiguous = /^(?:he|h\.|m\.|sr|fr|ing|ir|drs|tun|don|lady|ts)$/i
export const cjkHonorific =
  /^(?:教授|副教授|博士|先生|女士|小姐|老師|老师|女史|様|さん|氏|殿|님|씨|교수님?|박사님?|선생님?|여사님?|公子|夫人)$/u

const thai = /^(?:นางสาว|นาง|นาย)(?=\p{Script=Thai})/u

/** The words without the honorifics before them. */
export function withoutHonorific(words: string): { honorific: string; rest: string } {
  let rest = words.trim()
  const found: string[] = []
  for (;;) {
    const match = prefix.exec(rest) ?? thai.exec(rest)
    if (!match) break
    const word = match[0].trim()
    // "M. Karim BENALI"
    const isFrench = /^m\.$/i.test(word) && /^\p{Lu}\p{Ll}[\p{L}-]*\s+\p{Lu}{2}/u.test(rest.slice(match[0].length))
    const isName =
      !isFrench &&
      ambiguous.test(word) &&
      !(found.length > 0 && /^(?:ir|ts|h\.)$/i.test(word)) &&
      !/^(?:fr|ing|sr)\.$/i.test(word)
    if (isName) break
    found.push(word.replace(/^\((.*)\)$/, '$1'))
    rest = rest.slice(match[0].length)
  }
  return { honorific: found.join(' '), rest }
}
