const centralEntry = 0x02014b50
const endOfArchive = 0x06054b50
/** 1 January 1980, 00:00, the first time of the zip format, as stored. */
const firstDay = 0x0021

/** The zip archive with the same time for all files, so that the same content gives the same bytes. */
export function withFixedTimes(zip: Uint8Array): Uint8Array {
  const bytes = zip.slice()
  const view = new DataView(bytes.buffer)
  let end = bytes.length - 22
  while (end >= 0 && view.getUint32(end, true) !== endOfArchive) end--
  if (end < 0) throw new Error('not a zip archive')
  let at = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (view.getUint32(at, true) !== centralEntry) throw new Error('a zip archive whose directory is broken')
    setTime(view, at + 12)
    setTime(view, view.getUint32(at + 42, true) + 10)
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return bytes
}

function setTime(view: DataView, at: number): void {
  view.setUint16(at, 0, true)
  view.setUint16(at + 2, firstDay, true)
}
