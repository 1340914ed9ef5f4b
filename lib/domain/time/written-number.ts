// Small numbers as they are written in days and times: figures, Chinese numerals and words.

const han = '〇一二三四五六七八九'
const english = 'one two three four five six seven eight nine ten eleven twelve thirteen fourteen'.split(' ')
const korean = ['한', '두', '세', '네', '다섯', '여섯', '일곱', '여덟', '아홉', '열', '열한', '열두']

/** The pattern of a number from 0 to 99 in Chinese numerals. */
export const hanNumber = '[〇零一二三四五六七八九十兩两]{1,4}'
/** The pattern of a number of hours in Korean words. */
export const koreanHour = '열한|열두|열|한|두|세|네|다섯|여섯|일곱|여덟|아홉'
/** The pattern of a number from 1 to 14 in English words. */
export const englishNumber = english.join('|')

/** The value of a number in figures, Chinese numerals, English words or Korean hours; `NaN` if it is none of them. */
export function writtenNumber(text: string): number {
  if (/^\d+$/.test(text)) return Number(text)
  const word = text.toLowerCase()
  if (english.includes(word)) return english.indexOf(word) + 1
  if (korean.includes(word)) return korean.indexOf(word) + 1
  return hanValue(text)
}

function hanValue(text: string): number {
  const digits = text
    .replace(/零/g, '〇')
    .replace(/[兩两]/g, '二')
    .replace('元', '一')
  if (!new RegExp(`^[${han}十]+$`).test(digits)) return Number.NaN
  if (!digits.includes('十')) return Number([...digits].map((digit) => han.indexOf(digit)).join(''))
  const [tens = '', ones = ''] = digits.split('十')
  return (tens === '' ? 1 : han.indexOf(tens)) * 10 + (ones === '' ? 0 : han.indexOf(ones))
}
