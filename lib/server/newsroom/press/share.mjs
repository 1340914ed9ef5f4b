// Draws the image that services show with a link to an article, in a process of its own: the model as JSON on the
// standard input, a PNG on the standard output. If it cannot be drawn, the exit code is 1.
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import sharp from 'sharp'
import { fontFile, fontsOf, printable } from '../../handbook/press/fonts.mjs'
import { prepared } from '../../handbook/press/prepared.mjs'

const here = dirname(fileURLToPath(import.meta.url))
const { logo, width, height, ...given } = JSON.parse(readFileSync(0, 'utf8'))
/** @type {{ text: string, lang: string }[]} */
const words = []
const model = prepared({ ...given, hasLogo: Boolean(logo) }, given.headline.lang, printable, words)
model.headline.text = wordByWord(model.headline)
const fonts = fontsOf(words)
const compiler = NodeCompiler.create({
  // Of all documents, which share the order of typefaces.
  workspace: join(here, '..', '..'),
  fontArgs: [{ fontBlobs: fonts.flatMap(({ files }) => files.map((file) => readFileSync(fontFile(file)))) }],
})
if (logo) compiler.mapShadow(join(here, 'logo.png'), Buffer.from(logo, 'base64'))
const result = compiler.compile({
  mainFilePath: join(here, 'share.typ'),
  inputs: { image: JSON.stringify(model), fonts: JSON.stringify(fonts.map(({ name }) => ({ name }))) },
})
if (result.result) {
  // The letters of this drawing are outlines, so that no font is looked up.
  const svg = Buffer.from(compiler.plainSvg(result.result))
  process.stdout.write(await sharp(svg).resize(width, height, { fit: 'fill' }).png({ palette: true }).toBuffer())
} else {
  const problems = result.takeDiagnostics()?.shortDiagnostics ?? []
  process.stderr.write(problems.map(({ message }) => message).join('; ') || 'the image could not be drawn')
  process.exitCode = 1
}

/**
 * The text with word joiners, so that a line of Chinese ends after a word: by itself it may end after any character.
 * @param {{ text: string, lang: string }} words
 */
function wordByWord({ text, lang }) {
  if (!/^zh|^ja/.test(lang)) return text
  const joined = (word) => [...word].join('\u2060')
  const segments = [...new Intl.Segmenter(lang, { granularity: 'word' }).segment(text)]
  const words = segments.map(({ segment, isWordLike }) => (isWordLike ? joined(segment) : segment)).join('')
  // Words of our headlines that the dictionary lacks.
  return words.replace(/參訪|來訪|出訪|拜會|率團|續簽|姊妹校/gu, joined)
}
