// 我國 is the country, 自我 and 我愛羅 are words of their own.
const speaker = /我們|咱們|(?<![自忘])我(?![國愛])/u
// In reported speech it is not clear whose university 本校 is: the speaker's, or that of the office.
const ownInstitution = /本校|敝校|貴校|本人|敝人/u

/** True if authors or speakers speak of themselves. In an article of its own, an office may say 本校. */
export function hasFirstPerson(text: string, isReported: boolean): boolean {
  return speaker.test(text) || (isReported && ownInstitution.test(text))
}

/**
 * Reported speech without 我們, where the grammar allows it: a subject is left out (我們很高興來訪 becomes 很高興來訪).
 * 本校 stays: it may be the speaker's university or that of the office.
 */
export function reportedWithoutFirstPerson(text: string): string {
  return text
    .replace(/(^|[，；。])(?:我們|咱們|我|本人|敝人|他們|她們|他|她)(?![國愛的校方])(?:也|都|均)?/gu, '$1')
    .replace(/(?<=對)(?:我們|我)(?=來說|而言)/gu, '其')
    .replace(/(?<!自)(?:我們|我)(?:的|(?=學生|師生|老師|教師|同學|學校|團隊|同仁))/gu, '其')
    .replace(/^(?:謝謝)(?=\S)/u, '感謝')
}

/** A text of the office with its name for the first 我們, 其 for a later 我們的, and no later subject. */
export function namingInstitution(text: string, name: string): string {
  let named = false
  return text.replace(/(?:我們|咱們|(?<!自)我(?=[的校])|(?<![自忘])我(?![國愛]))(的|校)?/gu, (_, more: string = '') => {
    const first = !named
    named = true
    if (more === '的') return first ? `${name}的` : '其'
    return first ? name : more === '校' ? '該校' : ''
  })
}
