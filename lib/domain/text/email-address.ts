const longest = 254
const longestLocal = 64

// As mail servers accept them without quotes: RFC 5321, and RFC 6531 for letters beyond ASCII.
const atom = String.raw`[\p{L}\p{M}\p{N}!#$%&'*+/=?^_\x60{|}~-]+`
const label = String.raw`[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}])?`
const form = new RegExp(String.raw`^(${atom}(?:\.${atom})*)@(?:${label}\.)+(?=\P{N}*\p{L})${label}$`, 'u')

/**
 * True for a single e-mail address that can be handed to a mail server as it is. Without invisible characters, and
 * without those that a mail server would read as others, such as "。" in place of a dot.
 */
export function isEmailAddress(text: string): boolean {
  const local = form.exec(text)?.[1]
  return (
    local !== undefined &&
    text.length <= longest &&
    local.length <= longestLocal &&
    text.normalize('NFKC') === text.normalize('NFC') &&
    !/[\p{Default_Ignorable_Code_Point}\p{C}]/u.test(text)
  )
}
