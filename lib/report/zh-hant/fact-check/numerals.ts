const digits: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  兩: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}
const units: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }
const myriads: Readonly<Record<string, number>> = { 萬: 10_000, 億: 100_000_000 }

/** The value of a numeral: 十一, 二十, 廿三, 一百二十, 一一二, 3萬, 1,000; `null` for other text. */
export function valueOf(numeral: string): number | null {
  const plain = numeral.replace(/,/g, '').replace(/廿/g, '二十').replace(/卅/g, '三十')
  if (/^\d+(?:\.\d+)?$/.test(plain)) return Number(plain)
  if (/^[〇零一二三四五六七八九]+$/.test(plain)) return Number([...plain].map((sign) => digits[sign]).join(''))
  let total = 0
  let section = 0
  let pending: number | null = null
  for (const sign of plain.match(/\d+(?:\.\d+)?|./gu) ?? []) {
    const digit = /^\d/.test(sign) ? Number(sign) : digits[sign]
    const unit = units[sign]
    const myriad = myriads[sign]
    if (digit !== undefined) pending = digit
    else if (unit !== undefined) {
      section += (pending ?? 1) * unit
      pending = null
    } else if (myriad !== undefined) {
      total += (section + (pending ?? (section === 0 ? 1 : 0))) * myriad
      section = 0
      pending = null
    } else return null
  }
  return total + section + (pending ?? 0)
}
