import {
  boundary,
  catchEvent,
  definitions,
  element,
  end,
  eventStart,
  eventSubProcess,
  flow,
  flows,
  message,
  multi,
  onMessage,
  onTimer,
  process,
  service,
  start,
  subProcess,
} from '#test/support/bpmn-builder'

interface Block {
  readonly first: string
  readonly last: string
  readonly content: string[]
}

/** Builds random block-structured processes: every way through them ends. */
export class RandomModel {
  #count = 0
  readonly #random: (below: number) => number

  constructor(random: (below: number) => number) {
    this.#random = random
  }

  /** A file with one process; it takes variables `n` (0 or 1), `key` and the list `items`. */
  xml(processId = 'p'): string {
    const { first, last, content } = this.#block(4)
    const aside = eventSubProcess(
      'asideBlock',
      eventStart('asideStart', false, onMessage('aside')),
      service('asideTask', 'work'),
      flows('asideStart', 'asideTask'),
    )
    return definitions(
      message('m', '=key'),
      message('aside', '=key'),
      process(processId, start(), ...content, end(), flows('start', first), flows(last, 'end'), aside),
    )
  }

  #id(prefix: string): string {
    return `${prefix}${++this.#count}`
  }

  #block(depth: number): Block {
    const leaves = [() => this.#task(), () => this.#wait()]
    const inner = [
      () => this.#sequence(depth),
      () => this.#branches(depth),
      () => this.#branches(depth),
      () => this.#inside(depth),
      () => this.#guarded(depth),
    ]
    const makers = depth === 0 ? leaves : [...leaves, ...inner]
    return makers[this.#random(makers.length)]?.() ?? this.#task()
  }

  #task(): Block {
    const id = this.#id('task')
    const loop =
      this.#random(4) === 0
        ? { loop: multi({ input: '=items', element: 'item', sequential: this.#random(2) === 0 }) }
        : {}
    return { first: id, last: id, content: [service(id, 'work', loop)] }
  }

  #wait(): Block {
    const id = this.#id('wait')
    const event = this.#random(2) === 0 ? onMessage('m') : onTimer('timeDuration', 'PT1H')
    return { first: id, last: id, content: [catchEvent(id, event)] }
  }

  #sequence(depth: number): Block {
    const [a, b] = [this.#block(depth - 1), this.#block(depth - 1)]
    return { first: a.first, last: b.last, content: [...a.content, ...b.content, flows(a.last, b.first)] }
  }

  #branches(depth: number): Block {
    const parallel = this.#random(2) === 0
    const [fork, join] = [this.#id('fork'), this.#id('join')]
    const parts = [this.#block(depth - 1), this.#block(depth - 1)]
    const type = parallel ? 'parallelGateway' : 'exclusiveGateway'
    const [a, b] = parts
    const fallback = `${fork}_${b?.first ?? ''}`
    return {
      first: fork,
      last: join,
      content: [
        element(type, fork, parallel ? {} : { default: fallback }),
        element(type, join),
        ...parts.flatMap(({ content }) => content),
        flow(fork, a?.first ?? '', parallel ? undefined : `=n = ${this.#random(2)}`),
        flow(fork, b?.first ?? ''),
        ...parts.map(({ last }) => flow(last, join)),
      ],
    }
  }

  #inside(depth: number): Block {
    const id = this.#id('sub')
    const inner = this.#block(depth - 1)
    const content = [start(`${id}Start`), ...inner.content, flows(`${id}Start`, inner.first)]
    const loop =
      this.#random(3) === 0 ? multi({ input: '=items', element: 'item', output: 'out', outputElement: '=item' }) : ''
    return { first: id, last: id, content: [subProcess(id, ...content, loop)] }
  }

  /** A sub-process that a timer may interrupt; both ways meet again. */
  #guarded(depth: number): Block {
    const inner = this.#inside(depth)
    const [edge, meet] = [this.#id('edge'), this.#id('meet')]
    return {
      first: inner.first,
      last: meet,
      content: [
        ...inner.content,
        boundary(edge, inner.first, true, onTimer('timeDuration', 'PT3H')),
        element('exclusiveGateway', meet),
        flows(inner.last, meet),
        flows(edge, meet),
      ],
    }
  }
}
