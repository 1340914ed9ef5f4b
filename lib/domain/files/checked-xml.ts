import { Parser } from 'htmlparser2'
import { deepestXml, mostXmlElements } from './file-limits'
import { UnreadableFile } from './file-problem'

/**
 * Refuses XML that is made to exhaust a parser: a DTD, which Office files never have and which declares entities;
 * nesting that overflows the stack; more elements than any programme has.
 */
export function checkXml(bytes: Uint8Array): void {
  const text = new TextDecoder().decode(bytes)
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw new UnreadableFile('damaged')
  let depth = 0
  let elements = 0
  const parser = new Parser(
    {
      onopentagname: () => {
        depth++
        elements++
        if (depth > deepestXml) throw new UnreadableFile('damaged')
        if (elements > mostXmlElements) throw new UnreadableFile('too large')
      },
      onclosetag: () => {
        depth--
      },
    },
    { xmlMode: true },
  )
  parser.end(text)
}
