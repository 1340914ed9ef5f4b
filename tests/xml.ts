import { readFileSync } from 'node:fs'
import { validateXML } from 'xmllint-wasm'

type Schema = 'atom' | 'sitemap'

/** The errors that libxml2 finds in a document by a RELAX NG schema of `tests/fixtures/schemas`; none if valid. */
export async function validate(xml: string, schema: Schema): Promise<string[]> {
  return (await validateAll([xml], schema)).flat()
}

/** The errors of each document, as from `validate`. Starting the validator takes longer than checking a document. */
export async function validateAll(documents: readonly string[], schema: Schema): Promise<string[][]> {
  const xml = documents.map((contents, at) => ({ fileName: `document-${at}.xml`, contents }))
  const { errors, rawOutput } = await validateXML({
    xml,
    schema: [readFileSync(`tests/fixtures/schemas/${schema}.rng`, 'utf8')],
    extension: 'relaxng',
  })
  const lines = new Set(rawOutput.split('\n'))
  return xml.map(({ fileName }) => {
    if (lines.has(`${fileName} validates`)) return []
    const own = errors.filter(({ rawMessage }) => /^[^: ]+/.exec(rawMessage)?.[0] === fileName)
    if (own.length === 0) throw new Error(rawOutput)
    return own.map(({ message }) => message)
  })
}
