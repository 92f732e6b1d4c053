/** The part of the address behind `#` holds what no server may see, such as the key of a shared link; the sign-in would lose it. */
const storageKey = 'woonzaak.fragment'

/** Just before the page leaves to sign in. @returns the address of this page without its fragment */
export const keepFragment = (): string => {
  const { href, pathname, hash } = location
  if (hash !== '') sessionStorage.setItem(storageKey, pathname + hash)
  return href.split('#')[0] ?? href
}

/** Just after the sign-in: back on the page that it belongs to, and out of the storage. */
export const restoreFragment = (): void => {
  const kept = sessionStorage.getItem(storageKey)
  sessionStorage.removeItem(storageKey)
  const hash = kept?.startsWith(`${location.pathname}#`) === true ? kept.slice(location.pathname.length) : undefined
  if (hash !== undefined) history.replaceState(history.state, '', `${location.pathname}${location.search}${hash}`)
}
