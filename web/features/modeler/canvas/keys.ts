import { singleKeysOn } from '../../../shared/keys.ts'
import type { Services } from './services.ts'

const highest = 20_000

/** Keys beside those of bpmn-js. People who turned keys of one letter off have none here either. */
class Keys {
  static readonly $inject = ['keyboard', 'eventBus', 'editorActions']

  constructor(keyboard: Services['keyboard'], eventBus: Services['eventBus'], actions: Services['editorActions']) {
    eventBus.on('keyboard.init', () => {
      keyboard.addListener(highest, ({ keyEvent }) => {
        if (isLetter(keyEvent) && !singleKeysOn()) return true
        if (!isDuplicate(keyEvent)) return undefined
        actions.trigger('duplicate')
        return true
      })
    })
  }
}

const isLetter = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  /^\S$/.test(key) && !ctrlKey && !metaKey && !altKey

const isDuplicate = ({ key, ctrlKey, metaKey }: KeyboardEvent): boolean =>
  (ctrlKey || metaKey) && key.toLowerCase() === 'd'

export const keysModule = { __init__: ['woonzaakKeys'], woonzaakKeys: ['type', Keys] }
