/**
 * The content security policy takes no `style` attributes from markup, and libraries of bpmn.io write some into theirs (colours of tokens, lines of icons).
 * Markup that is set on an element has its attributes taken out first, and given as properties afterwards, which the policy allows.
 */
export const stylesFromMarkup = (): void => {
  const own = Object.getOwnPropertyDescriptor(Element.prototype, 'innerHTML')
  if (isPatched || own === undefined) return
  isPatched = true
  Object.defineProperty(Element.prototype, 'innerHTML', {
    ...own,
    set(this: Element, markup: string | null) {
      const text = markup ?? ''
      own.set?.call(this, text.replaceAll(attribute, ' data-style='))
      if (text.includes('style=')) giveStyles(this)
    },
  })
}

let isPatched = false
const attribute = /\sstyle=/g

const giveStyles = (parent: Element): void => {
  for (const element of parent.querySelectorAll<HTMLElement | SVGElement>('[data-style]')) {
    element.style.cssText = element.dataset['style'] ?? ''
    delete element.dataset['style']
  }
}
