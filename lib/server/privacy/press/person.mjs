// Sets the data about a person as a PDF in a process of its own: the sheet as JSON on the standard input, the PDF on
// the standard output, made for PDF/UA-1 if possible. If it cannot be made, the exit code is 1.
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { NodeCompiler, PdfStandard } from '@myriaddreamin/typst-ts-node-compiler'
import { fontFile, fontsOf, printable } from '../../handbook/press/fonts.mjs'
import { prepared } from '../../handbook/press/prepared.mjs'

const here = dirname(fileURLToPath(import.meta.url))
const sheet = JSON.parse(readFileSync(0, 'utf8'))
/** @type {{ text: string, lang: string }[]} */
const words = []
const model = prepared(sheet, sheet.language, printable, words)
const fonts = fontsOf(words)
const compiler = NodeCompiler.create({
  // Of all documents, which share the order of typefaces.
  workspace: join(here, '..', '..'),
  fontArgs: [{ fontBlobs: fonts.flatMap(({ files }) => files.map((file) => readFileSync(fontFile(file)))) }],
})
const { result, ...compiled } = compiler.compile({
  mainFilePath: join(here, 'person.typ'),
  inputs: { sheet: JSON.stringify(model), fonts: JSON.stringify(fonts.map(({ name }) => ({ name }))) },
})
if (result) process.stdout.write(inStandard() ?? compiler.pdf(result))
else {
  const problems = compiled.takeDiagnostics?.()?.shortDiagnostics ?? []
  process.stderr.write(problems.map(({ message }) => message).join('; ') || 'the document could not be set')
  process.exitCode = 1
}

function inStandard() {
  try {
    return compiler.pdf(result, { pdfStandard: PdfStandard.UA_1 })
  } catch {
    return null
  }
}
