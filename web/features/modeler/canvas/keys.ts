import { singleKeysOn } from '../../../shared/keys.ts'
import type { Services } from './services.ts'

const highest = 20_000

/** Keys beside those of bpmn-js. People who turned keys of one letter off have none here either. */
class Keys {
  static readonly $inject = ['keyboard', 'eventBus', 'editorActions']

  constructor(keyboard: Services['keyboard'], eventBus: Services['eventBus'], actions: Services['editorActions']) {
    eventBus.on('keyboard.init', () => {
      keyboard.addListener(highest, ({ keyEvent }) => {
        const { key, ctrlKey, metaKey, altKey } = keyEvent
        if (key.length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey && !singleKeysOn()) return true
        if ((ctrlKey || metaKey) && key.toLowerCase() === 'd' && actions.isRegistered('duplicate')) {
          actions.trigger('duplicate')
          return true
        }
        return undefined
      })
    })
  }
}

export const keysModule = { __init__: ['woonzaakKeys'], woonzaakKeys: ['type', Keys] }
