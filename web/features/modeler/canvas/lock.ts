import type { Services } from './services.ts'

/** Looking without touching: no palette, no context pad, and no command does anything. */
class Lock {
  static readonly $inject = ['commandStack', 'directEditing', 'dragging', 'contextPad', 'popupMenu']

  constructor(
    commandStack: Services['commandStack'],
    directEditing: object,
    dragging: object,
    contextPad: object,
    popupMenu: object,
  ) {
    const nothing = (): void => undefined
    Object.assign(commandStack, { execute: nothing })
    Object.assign(directEditing, { activate: nothing })
    Object.assign(dragging, { init: nothing })
    Object.assign(contextPad, { open: nothing })
    Object.assign(popupMenu, { open: nothing })
  }
}

export const lockModule = { __init__: ['lock'], lock: ['type', Lock] }
