import { readFileSync } from 'node:fs'
import { validateXML } from 'xmllint-wasm'

/** The errors that libxml2 finds in a document by a RELAX NG schema of `tests/fixtures/schemas`; none if valid. */
export async function validate(xml: string, schema: 'atom' | 'sitemap'): Promise<string[]> {
  const { errors } = await validateXML({
    xml: [{ fileName: 'document.xml', contents: xml }],
    schema: [readFileSync(`tests/fixtures/schemas/${schema}.rng`, 'utf8')],
    extension: 'relaxng',
  })
  return errors.map(({ message }) => message)
}
