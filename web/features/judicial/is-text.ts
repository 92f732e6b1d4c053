/** Whether what was kept of a form is text. */
export const isText = (kept: unknown): kept is string => typeof kept === 'string'
