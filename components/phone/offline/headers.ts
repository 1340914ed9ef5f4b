/** The opaque id of the user. Answers without it are not ours, such as the login page of a captive portal. */
export const ownerHeader = 'x-pocket-owner'
