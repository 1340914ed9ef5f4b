/** The id of the heading above open and dismissed findings. */
export const toDoHeadingId = 'to-do'
