// Sets a handbook as a PDF in a process of its own: the model as JSON on the standard input, the PDF on the standard
// output. Where it cannot be set, the reasons are on the standard error and the exit code is 1.
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { NodeCompiler, PdfStandard } from '@myriaddreamin/typst-ts-node-compiler'
import { fontFile, fontsOf } from './fonts.mjs'

const input = readFileSync(0, 'utf8')
const here = dirname(fileURLToPath(import.meta.url))
const fonts = fontsOf(input)

const compiler = NodeCompiler.create({
  workspace: here,
  fontArgs: [{ fontBlobs: fonts.flatMap(({ files }) => files.map((file) => readFileSync(fontFile(file)))) }],
})
const result = compiler.compile({
  mainFilePath: join(here, 'handbook.typ'),
  inputs: { handbook: input, fonts: JSON.stringify(fonts.map(({ name }) => ({ name }))) },
})
try {
  if (!result.result)
    throw new Error((result.takeDiagnostics()?.shortDiagnostics ?? []).map(({ message }) => message).join('; '))
  process.stdout.write(compiler.pdf(result.result, { pdfStandard: PdfStandard.UA_1 }))
} catch (error) {
  process.stderr.write(error instanceof Error && error.message ? error.message : 'the document could not be set')
  process.exitCode = 1
}
