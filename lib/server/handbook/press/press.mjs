// Sets a handbook as a PDF in a process of its own: the model as JSON on the standard input, the PDF on the standard
// output. It is made for PDF/UA-1 if possible, else as a usual PDF, with the reasons on the standard error. If nothing
// can be made, the exit code is 1. The argument `reduced` leaves out all but letters, digits and punctuation.
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { NodeCompiler, PdfStandard } from '@myriaddreamin/typst-ts-node-compiler'
import { fontFile, fontsOf, printable, replacement } from './fonts.mjs'
import { prepared } from './prepared.mjs'

const here = dirname(fileURLToPath(import.meta.url))
const book = JSON.parse(readFileSync(0, 'utf8'))
/** @type {string[]} */
const problems = []
const pdf =
  (process.argv[2] === 'reduced' ? null : (attempt(printable, PdfStandard.UA_1) ?? attempt(printable))) ??
  attempt((text) => printable(text).replace(/[^\p{L}\p{M}\p{N}\p{P}\s+=]/gu, replacement))
if (problems.length > 0) process.stderr.write([...new Set(problems)].join('; '))
if (pdf) process.stdout.write(pdf)
else process.exitCode = 1

/** @param {(text: string) => string} toPrint @param {PdfStandard} [standard] */
function attempt(toPrint, standard) {
  try {
    return typeset(toPrint, standard)
  } catch (error) {
    problems.push(error instanceof Error && error.message ? error.message : 'the document could not be set')
    return null
  }
}

/** @param {(text: string) => string} toPrint @param {PdfStandard} [standard] */
function typeset(toPrint, standard) {
  /** @type {{ text: string, lang: string }[]} */
  const words = []
  const model = prepared(book, book.language, toPrint, words)
  const fonts = fontsOf(words)
  const compiler = NodeCompiler.create({
    workspace: here,
    fontArgs: [{ fontBlobs: fonts.flatMap(({ files }) => files.map((file) => readFileSync(fontFile(file)))) }],
  })
  const result = compiler.compile({
    mainFilePath: join(here, 'handbook.typ'),
    inputs: { handbook: JSON.stringify(model), fonts: JSON.stringify(fonts.map(({ name }) => ({ name }))) },
  })
  if (!result.result)
    throw new Error((result.takeDiagnostics()?.shortDiagnostics ?? []).map(({ message }) => message).join('; '))
  return compiler.pdf(result.result, standard ? { pdfStandard: standard } : {})
}
