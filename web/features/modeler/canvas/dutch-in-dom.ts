import { diagramWords, dutchOf, type Words } from './dutch.ts'

/** Parts that libraries write without their translation service; nothing that people named stands in them. */
const parts = [
  '.bts-palette',
  '.bts-log',
  '.bts-notifications',
  '.bts-set-animation-speed',
  '.bts-context-pad',
  '.bio-properties-panel-header-type',
  '.bio-properties-panel-placeholder',
].join(',')
/** Here the texts are translated or are of people, but names of buttons are neither. */
const buttonsOnly = '.bio-properties-panel, .djs-popup, .bjs-powered-by'
const named = ['title', 'aria-label', 'placeholder'] as const

/** Translates what libraries write in English into a part of the page, now and as it changes. @returns stop */
export const dutchIn = (root: HTMLElement, within = parts, words = diagramWords): (() => void) => {
  const observer = new MutationObserver((changes) => {
    for (const { target, addedNodes } of changes) {
      for (const node of addedNodes) if (node instanceof HTMLElement) translateTree(node, within, words)
      const element = target instanceof HTMLElement ? target : target.parentElement
      if (element !== null) translateTree(element, within, words)
    }
  })
  observer.observe(root, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: [...named],
  })
  translateTree(root, within, words)
  return () => observer.disconnect()
}

const translateTree = (root: HTMLElement, within: string, words: Words): void => {
  for (const element of partsOf(root, within)) {
    translateNames(element, words)
    translateTexts(element, words)
  }
  for (const element of partsOf(root, buttonsOnly)) translateNames(element, words)
}

/** The element and all in it, when it stands in one of these parts; else all in those parts of it. */
const partsOf = (root: HTMLElement, within: string): readonly HTMLElement[] => {
  const found = root.closest(within) === null ? [...root.querySelectorAll<HTMLElement>(within)] : [root]
  return found.flatMap((element) => [element, ...element.querySelectorAll<HTMLElement>('*')])
}

const translateNames = (element: HTMLElement, words: Words): void => {
  for (const name of named) {
    const text = element.getAttribute(name)
    const dutch = text === null ? undefined : dutchOf(words, text)
    if (dutch !== undefined && dutch !== text) element.setAttribute(name, dutch)
  }
}

const translateTexts = (element: HTMLElement, words: Words): void => {
  if (element.isContentEditable) return
  for (const node of element.childNodes) {
    if (!(node instanceof Text)) continue
    const dutch = dutchOf(words, node.data)
    if (dutch !== undefined && dutch !== node.data.trim()) node.data = node.data.replace(node.data.trim(), dutch)
  }
}
