const digits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十']

/** A number: Chinese characters up to ten, digits from eleven. */
export function numeral(n: number): string {
  return digits[n] ?? n.toLocaleString('en-US')
}

/** A number before its measure word: 兩所, not 二所. */
export function counted(n: number, measure: string): string {
  return `${n === 2 ? '兩' : numeral(n)}${measure}`
}
