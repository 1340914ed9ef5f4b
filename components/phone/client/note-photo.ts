// A photo for a note: decoded and drawn again, so that it is small and has no metadata, such as where it was taken.

/** Pixels of the longer side: enough to read a slide. */
const longestSide = 1_600
const quality = 0.82

/** The photo as a small JPEG. @throws if the browser cannot read it */
export async function reencoded(file: Blob): Promise<Blob> {
  const bitmap = await createImageBitmap(file)
  const scale = Math.min(1, longestSide / Math.max(bitmap.width, bitmap.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(bitmap.width * scale))
  canvas.height = Math.max(1, Math.round(bitmap.height * scale))
  const drawing = canvas.getContext('2d')
  if (!drawing) throw new Error('no canvas')
  // What is transparent becomes white, not black.
  drawing.fillStyle = '#fff'
  drawing.fillRect(0, 0, canvas.width, canvas.height)
  drawing.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
  bitmap.close()
  return new Promise((done, fail) => {
    canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error('not encoded'))), 'image/jpeg', quality)
  })
}
