import { readFileSync } from 'node:fs'
import { validateXML } from 'xmllint-wasm'

/** What libxml2 finds wrong in a document by one of the schemas in RELAX NG of `tests/fixtures/schemas`; nothing where it is valid. */
export async function validate(xml: string, schema: 'atom' | 'sitemap'): Promise<string[]> {
  const { errors } = await validateXML({
    xml: [{ fileName: 'document.xml', contents: xml }],
    schema: [readFileSync(`tests/fixtures/schemas/${schema}.rng`, 'utf8')],
    extension: 'relaxng',
  })
  return errors.map(({ message }) => message)
}
