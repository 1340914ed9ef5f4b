/** The shortest password accepted, in characters. No composition rules: NIST SP 800-63B, 5.1.1.2. */
export const shortestPassword = 10
