import { type Phrase, together } from '../phrase'

/** 甲、乙及丙. If an item contains punctuation or a conjunction, semicolons separate the items. */
export function listed(items: readonly Phrase[], and = '及'): Phrase {
  if (items.length <= 1) return together(items, '')
  const inner = items.some(({ text }) => /[，；。]/u.test(unbracketed(text)))
  if (inner) return together([together(items.slice(0, -1), '；'), items.at(-1)], '；以及')
  const joint = items.some(({ text }) => /[、]|及|與|和|或/u.test(unbracketed(text)))
  if (!joint) return together([together(items.slice(0, -1), '、'), items.at(-1)], and)
  return together([together(items.slice(0, -1), '、'), items.at(-1)], '，以及')
}

/** Clauses with one subject: 參觀甲，並與乙座談. */
export function clauses(items: readonly Phrase[], and = '並'): Phrase {
  const last = items.at(-1)
  if (items.length <= 1 || !last) return together(items, '')
  return together(
    [together(items.slice(0, -1), '，'), last],
    /^(?:並|亦|也|另|且)/u.test(last.text) ? '，' : `，${and}`,
  )
}

/** Items after a colon, as typed. */
export function enumerated(items: readonly Phrase[]): Phrase {
  return together(items, '；')
}

function unbracketed(text: string): string {
  return text.replace(/（[^（）]*）|「[^」]*」|『[^』]*』|\([^()]*\)/gu, '')
}
