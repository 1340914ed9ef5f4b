/** The characters of Chinese, Japanese and Korean, as a class of a regular expression with the flag `u`. */
export const eastAsianSign = String.raw`[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]`
