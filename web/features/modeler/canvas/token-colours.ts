interface Scope {
  readonly parent?: { readonly colors?: Colours }
  colors?: Colours
}
interface ScopeBus {
  on(event: string, priority: number, listener: (event: { readonly scope?: Scope }) => void): void
}
interface Colours {
  readonly primary: string
  readonly auxiliary: string
}

/** White words can be read on each of them (4.5 : 1); those of the library are of chance. */
const primaries = ['#0055cc', '#b3261e', '#0b6e4f', '#7b3fa0', '#8a4b00', '#00626b', '#a3155f', '#3d5a00'] as const

const early = 1500

/** Gives each run of the simulation the next colour; what it starts has the colour of its parent. */
const colouring = (eventBus: ScopeBus): void => {
  let turn = 0
  eventBus.on('tokenSimulation.simulator.createScope', early, ({ scope }) => {
    if (scope === undefined) return
    const next = primaries[turn % primaries.length] ?? primaries[0]
    if (scope.parent?.colors === undefined) turn += 1
    scope.colors = scope.parent?.colors ?? { primary: next, auxiliary: '#fff' }
  })
}
colouring.$inject = ['eventBus']

/** In the place of the module of the same name in the token simulation. */
export const tokenColours = { coloredScopes: ['factory', colouring] }
