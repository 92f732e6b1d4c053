import { createReviver } from 'bpmn-js-native-copy-paste/lib/PasteUtil'
import type { Services } from './services.ts'

const storageKey = 'woonzaak.diagram-clipboard'

/**
 * Copy here, paste in another diagram or tab. What was copied stands in the storage of the product and not on the clipboard of the computer, which browsers
 * let a page read only after a question to the person.
 */
class SharedClipboard {
  static readonly $inject = ['eventBus', 'moddle']

  constructor(eventBus: Services['eventBus'], moddle: Services['moddle']) {
    eventBus.on('copyPaste.elementsCopied', (context) => {
      if (isDuplicate(context)) return
      localStorage.setItem(storageKey, JSON.stringify(context['tree']))
    })
    eventBus.on('copyPaste.pasteElements', 2050, (context) => {
      const kept = localStorage.getItem(storageKey)
      if (context['tree'] !== undefined || kept === null) return
      Object.assign(context, { tree: JSON.parse(kept, createReviver(moddle)) })
    })
  }
}

// "duplicate" copies and pastes in one go and leaves the clipboard alone
const isDuplicate = ({ hints }: Readonly<Record<string, unknown>>): boolean =>
  typeof hints === 'object' && hints !== null && 'clip' in hints && hints.clip === false

export const clipboardModule = {
  __init__: ['sharedClipboard'],
  sharedClipboard: ['type', SharedClipboard],
}
