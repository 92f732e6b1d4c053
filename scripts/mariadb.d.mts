/** See mariadb.mjs. */
export const isInstalled: () => boolean
export const start: () => Promise<{ readonly url: string; readonly stop: () => Promise<void> }>
