/**
 * The content security policy takes no `style` attributes from markup, and libraries of bpmn.io write some into theirs (colours of tokens, lines of icons).
 * Markup that is set on an element has its attributes taken out first, and given as properties afterwards, which the policy allows.
 */
export const stylesFromMarkup = (): void => {
  const own = Object.getOwnPropertyDescriptor(Element.prototype, 'innerHTML')
  if (isPatched || own?.set === undefined) return
  isPatched = true
  const { set } = own
  Object.defineProperty(Element.prototype, 'innerHTML', {
    ...own,
    set(this: Element, markup: unknown) {
      const text = String(markup)
      if (!attribute.test(text)) return set.call(this, text)
      set.call(this, text.replaceAll(every, ' data-style='))
      for (const element of this.querySelectorAll<HTMLElement | SVGElement>('[data-style]')) {
        element.style.cssText = element.dataset['style'] ?? ''
        delete element.dataset['style']
      }
    },
  })
}

let isPatched = false
const attribute = /\sstyle=/
const every = /\sstyle=/g
