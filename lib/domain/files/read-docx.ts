import { checkXml } from './checked-xml'
import { htmlRows } from './html-rows'
import { unzipped, zipped } from './zip'

const parts = /^(?:\[Content_Types\]\.xml|_rels\/.*\.rels|word\/(?:_rels\/)?[^/]+\.(?:xml|rels))$/

/** The rows of a Word document: its tables, and the paragraphs between them. Pictures are not unpacked. */
export async function readDocx(bytes: Uint8Array): Promise<string[][]> {
  const files = unzipped(bytes, (name) => parts.test(name))
  for (const file of Object.values(files)) checkXml(file)
  const archive = zipped(files)
  const mammoth = await import('mammoth')
  // Node and browsers name the same argument differently.
  const input = { arrayBuffer: archive.buffer, buffer: archive }
  const noPicture = mammoth.images.imgElement(() => Promise.resolve({ src: '' }))
  const { value } = await mammoth.convertToHtml(input, { convertImage: noPicture, externalFileAccess: false })
  return htmlRows(value)
}
