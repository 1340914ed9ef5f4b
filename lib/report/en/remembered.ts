/**
 * The same reading, made once for each text: an article is drafted twice, and frames are weighed that are not taken.
 * It must depend on nothing but the text, which nobody changes.
 */
export function remembered<Text extends object, Reading>(read: (text: Text) => Reading): (text: Text) => Reading {
  const known = new WeakMap<Text, Reading>()
  return (text) => {
    const found = known.get(text)
    if (found !== undefined) return found
    const reading = read(text)
    known.set(text, reading)
    return reading
  }
}
