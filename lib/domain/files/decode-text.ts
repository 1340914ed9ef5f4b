import { UnreadableFile } from './file-problem'

// Text files of Excel in East Asia are in the encoding of the country; nothing in them says which.

const byMark: readonly [readonly number[], string][] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
]
const candidates = ['shift_jis', 'big5', 'euc-kr', 'gb18030', 'windows-1252'] as const

/** The text in bytes of any of the usual encodings. @throws UnreadableFile if they are no text */
export function decodeText(bytes: Uint8Array): string {
  const mark = byMark.find(([signs]) => signs.every((sign, i) => bytes[i] === sign))
  if (mark) return new TextDecoder(mark[1]).decode(bytes)
  const wide = withoutMark(bytes)
  if (wide) return new TextDecoder(wide).decode(bytes)
  if (bytes.some((byte) => byte === 0)) throw new UnreadableFile('unknown format')
  return decoded(bytes, 'utf-8') ?? likeliest(bytes) ?? new TextDecoder('windows-1252').decode(bytes)
}

function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** UTF-16 without a byte order mark: every second byte of Latin letters and line breaks is zero. */
function withoutMark(bytes: Uint8Array): string | null {
  const start = bytes.subarray(0, 2_000)
  const zeros = [0, 1].map((odd) => start.filter((byte, i) => i % 2 === odd && byte === 0).length)
  const [even = 0, odd = 0] = zeros
  if (odd > start.length / 20 && even === 0) return 'utf-16le'
  return even > start.length / 20 && odd === 0 ? 'utf-16be' : null
}

function likeliest(bytes: Uint8Array): string | null {
  const read = candidates.flatMap((encoding) => {
    const text = decoded(bytes, encoding)
    return text === null ? [] : [{ text, score: score(text, encoding) }]
  })
  return read.sort((a, b) => b.score - a.score)[0]?.text ?? null
}

// Characters of headings, days and titles, which nearly every programme and roster has.
const frequent: Record<(typeof candidates)[number], RegExp> = {
  shift_jis: /[\u3041-\u3096\u30a1-\u30fa]|[日時月年名学長場所内容氏役職部大会議午後前見備考]/gu,
  big5: /[日期時間月年名學長地點內容姓職稱單位行程活動備註上下午團大國際處會議拜訪參觀的]/gu,
  'euc-kr': /[가-힣]/gu,
  gb18030: /[日期时间月年名学长地点内容姓职务单位行程活动备注上下午团大国际处会议拜访参观的]/gu,
  'windows-1252': /[àáâãäåæçèéêëìíîïñòóôõöøùúûüýßÄÖÜÉÈÀÇ–—’‘“”]/gu,
}

function score(text: string, encoding: (typeof candidates)[number]): number {
  const foreign = [...text].filter((letter) => letter > '\u007f')
  const odd = text.match(/[\p{Co}\p{Cn}\p{Cc}\uff61-\uff9f]/gu)?.filter((sign) => !/\s/.test(sign)).length ?? 0
  return ((text.match(frequent[encoding])?.length ?? 0) - odd * 2) / Math.max(1, foreign.length)
}
