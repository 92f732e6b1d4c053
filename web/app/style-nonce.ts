/**
 * The content security policy takes `<style>` elements only with the nonce of the page. antd hands it to most of its styles when it is told, but
 * not to those of its scroll lock: here every style element that is made gets it.
 */
export const giveStylesTheirNonce = (): void => {
  const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce
  // vite serves pages without a policy
  if (nonce === undefined || nonce === '') return
  const create = document.createElement.bind(document)
  const createWithNonce = (name: string, options?: ElementCreationOptions): HTMLElement => {
    const element = create(name, options)
    if (element instanceof HTMLStyleElement) element.nonce = nonce
    return element
  }
  Object.assign(document, { createElement: createWithNonce })
}
