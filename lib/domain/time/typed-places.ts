/** The places of a typed list: "Japan, Seoul and Busan", 京都、大阪. */
export function placesIn(text: string): string[] {
  return text
    .split(/\s*(?:[,，、;；\n]|\band\b|及|與|和)\s*/u)
    .map((place) => place.trim())
    .filter((place) => place !== '')
}
