import { type Getter, type Services, serviceOf } from './services.ts'

const command = 'woonzaak.together'

class TogetherHandler {
  preExecute({ run }: { readonly run: () => void }): void {
    run()
  }
}

class TogetherCommand {
  static readonly $inject = ['commandStack']
  constructor(commandStack: Services['commandStack']) {
    commandStack.registerHandler(command, TogetherHandler)
  }
}

export const oneCommandModule = { __init__: ['together'], together: ['type', TogetherCommand] }

/** Carries out several changes as one command: one undo takes all of them back. */
export const inOneCommand = (modeler: Getter, run: () => void): void =>
  serviceOf(modeler, 'commandStack').execute(command, { run })
