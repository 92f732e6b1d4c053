import {
  boundary,
  call,
  catchEvent,
  definitions,
  element,
  end,
  error,
  escalation,
  eventStart,
  eventSubProcess,
  flow,
  flows,
  message,
  multi,
  onCompensation,
  onError,
  onEscalation,
  onMessage,
  onSignal,
  onTimer,
  process,
  receive,
  service,
  signal,
  start,
  subProcess,
  terminate,
  throwEvent,
  undoable,
} from '#test/support/bpmn-builder'
import type { Dice } from './dice.ts'

/** A part of a process with one way in and one way out. */
interface Block {
  readonly first: string
  readonly last: string
  readonly content: string
}

export interface RandomModel {
  readonly xml: string
  /** names of all messages */
  readonly messages: readonly string[]
  /** names of all signals */
  readonly signals: readonly string[]
  /** those of them that something waits for, or that interrupt */
  readonly awaited: ReadonlySet<string>
  /** variables that must become true for a mapping to work */
  readonly switches: readonly string[]
}

export interface Shape {
  readonly depth: number
  /** whether inclusive gateways may join, as from 8.6 on */
  readonly joins: boolean
  /** of the process, and the start of the ids of those that it calls */
  readonly id: string
}

export const errorCodes = ['E1', 'E2', 'UNKNOWN'] as const
/** multi-instance activities run over these */
export const items = [1, 2]
const mostElements = 45
const hour = onTimer('timeDuration', 'PT1H')

/** Builds random block-structured processes: every way through them ends. */
class Builder {
  readonly messages: string[] = []
  readonly signals: string[] = []
  readonly awaited = new Set<string>()
  readonly switches: string[] = []
  readonly #called: string[] = []
  readonly #dice: Dice
  readonly #shape: Shape
  #count = 0
  #loops = 0
  #asides = 0

  constructor(random: Dice, shape: Shape) {
    this.#dice = random
    this.#shape = shape
  }

  xml(): string {
    const main = this.#process(this.#shape.id, this.#shape.depth)
    const events = [...this.messages.map((name) => message(name, '=key')), ...this.signals.map(signal)]
    const codes = [error('E1', 'E1'), error('E2', 'E2'), escalation('C1'), escalation('C2')]
    return definitions(...codes, ...events, main, ...this.#called)
  }

  #process(id: string, depth: number): string {
    const inner = this.#block(depth)
    const aside = this.#dice.once(2) ? this.#aside(depth - 1) : ''
    return process(
      id,
      start(`${id}Start`),
      inner.content,
      end(`${id}End`),
      flows(`${id}Start`, inner.first),
      flows(inner.last, `${id}End`),
      aside,
    )
  }

  #id(prefix: string): string {
    return `${prefix}${++this.#count}`
  }

  #message(): string {
    const name = this.#id('m')
    this.messages.push(name)
    return name
  }

  /** @param waits whether somebody has to send it before the instance can end */
  #signal(waits: boolean): string {
    const name = this.#id('s')
    this.signals.push(name)
    if (waits) this.awaited.add(name)
    return name
  }

  #block(depth: number): Block {
    if (depth <= 0 || this.#count > mostElements || this.#dice.once(5)) return this.#leaf()
    const make = this.#dice.pick<() => Block>([
      () => this.#sequence(depth),
      () => this.#sequence(depth),
      () => this.#exclusive(depth),
      () => this.#parallel(depth),
      () => this.#inclusive(depth),
      () => this.#events(depth),
      () => this.#scope(depth),
      () => this.#guarded(depth),
      () => this.#guarded(depth),
      () => this.#call(depth),
      () => this.#terminated(depth),
      () => this.#undone(depth),
    ])
    return make()
  }

  #leaf(): Block {
    const id = this.#id('leaf')
    const content = this.#dice.pick<() => string>([
      () => service(id, 'work', { ...this.#io(), ...this.#loop() }),
      () => service(id, 'work', { ...this.#io(), ...this.#loop() }),
      () => service(id, 'work', this.#io()),
      () => catchEvent(id, onMessage(this.#message())),
      () => catchEvent(id, hour),
      () => receive(id, this.#message()),
      () => catchEvent(id, onSignal(this.#signal(true))),
      () => throwEvent(id, this.#thrown()),
      () => element('manualTask', id),
    ])()
    return { first: id, last: id, content }
  }

  /** Nothing that would start what it is in again: signals that only others wait for, escalations that no event sub-process catches. */
  #thrown(): string {
    const awaited = [...this.awaited]
    const name = awaited[this.#dice.below(awaited.length)]
    if (name !== undefined && this.#dice.once(2)) return onSignal(name)
    return onEscalation(this.#asides > 0 ? 'C1' : this.#dice.pick(['C1', 'C2']))
  }

  #io(): object {
    if (!this.#dice.once(3)) return {}
    const name = this.#id('open')
    const failing = this.#dice.once(2)
    if (failing) this.switches.push(name)
    const given = failing ? `=assert(1, ${name} = true, "closed")` : '=n + 1'
    return { in: { local: '=n' }, ...(this.#dice.once(2) ? { in: { x: given } } : { out: { x: given } }) }
  }

  #loop(): { loop?: string } {
    return this.#dice.once(4) ? { loop: this.#loopText() } : {}
  }

  #loopText(): string {
    const sequential = this.#dice.once(2)
    return multi({ input: '=items', element: 'item', output: 'all', outputElement: '=item', sequential })
  }

  #sequence(depth: number): Block {
    const [a, b] = [this.#block(depth - 1), this.#block(depth - 1)]
    return { first: a.first, last: b.last, content: a.content + b.content + flows(a.last, b.first) }
  }

  #exclusive(depth: number): Block {
    const [fork, join] = [this.#id('xor'), this.#id('merge')]
    const [a, b] = [this.#block(depth - 1), this.#block(depth - 1)]
    const gateways =
      element('exclusiveGateway', fork, { default: `${fork}_${b.first}` }) + element('exclusiveGateway', join)
    const ways = flow(fork, a.first, `=n = ${this.#dice.below(3)}`) + flow(fork, b.first)
    return {
      first: fork,
      last: join,
      content: gateways + a.content + b.content + ways + flows(a.last, join) + flows(b.last, join),
    }
  }

  #parallel(depth: number): Block {
    const [fork, join] = [this.#id('fork'), this.#id('join')]
    const parts = Array.from({ length: 2 + this.#dice.below(2) }, () => this.#block(depth - 1))
    const gateways = element('parallelGateway', fork) + element('parallelGateway', join)
    const content = parts.map((part) => part.content + flows(fork, part.first) + flows(part.last, join)).join('')
    return { first: fork, last: join, content: gateways + content }
  }

  /** Without joins the branches end in a sub-process of their own. */
  #inclusive(depth: number): Block {
    const fork = this.#id('or')
    const [a, b] = [this.#block(depth - 1), this.#block(depth - 1)]
    const ways =
      element('inclusiveGateway', fork, { default: `${fork}_${b.first}` }) +
      flow(fork, a.first, `=n >= ${this.#dice.below(3)}`) +
      flow(fork, b.first)
    const more = this.#block(depth - 1)
    const third = more.content + flow(fork, more.first, `=n = ${this.#dice.below(3)}`)
    const inner = ways + third + a.content + b.content
    if (this.#shape.joins) {
      const join = this.#id('orJoin')
      const ends = [a, b, more].map(({ last }) => flows(last, join)).join('')
      return { first: fork, last: join, content: inner + element('inclusiveGateway', join) + ends }
    }
    return this.#enclosed('orScope', fork, inner)
  }

  #enclosed(prefix: string, first: string, content: string, more = ''): Block {
    const id = this.#id(prefix)
    return {
      first: id,
      last: id,
      content: subProcess(id, start(`${id}Start`), flows(`${id}Start`, first), content, more),
    }
  }

  #events(depth: number): Block {
    const [gate, meet] = [this.#id('gate'), this.#id('meet')]
    const [byMessage, byTime] = [this.#id('byMessage'), this.#id('byTime')]
    const after = this.#block(depth - 1)
    const content =
      element('eventBasedGateway', gate) +
      catchEvent(byMessage, onMessage(this.#message())) +
      catchEvent(byTime, hour) +
      element('exclusiveGateway', meet) +
      flows(gate, byMessage, after.first) +
      flows(gate, byTime, meet) +
      flows(after.last, meet) +
      after.content
    return { first: gate, last: meet, content }
  }

  /** A sub-process, perhaps one for each item, perhaps with an event sub-process. */
  #scope(depth: number): Block {
    const isMany = this.#loops < 2 && this.#dice.once(3)
    if (isMany) this.#loops += 1
    const inner = this.#block(depth - 1)
    const aside = this.#dice.once(3) ? this.#aside(depth - 1) : ''
    if (isMany) this.#loops -= 1
    return this.#enclosed('sub', inner.first, inner.content, aside + (isMany ? this.#loopText() : ''))
  }

  #aside(depth: number): string {
    const [id, begin] = [this.#id('aside'), this.#id('begin')]
    const interrupts = this.#dice.once(2)
    const event = this.#dice.pick<() => string>([
      () => onMessage(this.#message()),
      () => (interrupts ? hour : onTimer('timeCycle', 'R2/PT2H')),
      () => onSignal(this.#signal(interrupts)),
      () => onEscalation('C2'),
      () => onError('E2'),
    ])()
    this.#asides += 1
    const inner = this.#block(Math.min(depth, 1))
    this.#asides -= 1
    return eventSubProcess(
      id,
      eventStart(begin, interrupts || event.includes('errorRef'), event),
      inner.content,
      flows(begin, inner.first),
    )
  }

  /** An activity with a boundary event; where it interrupts both ways meet again, else the side way ends. */
  #guarded(depth: number): Block {
    const host = this.#dice.once(3) ? this.#call(depth) : this.#scope(depth)
    const [edge, meet] = [this.#id('edge'), this.#id('meet')]
    const interrupts = this.#dice.once(2)
    const event = this.#dice.pick<() => string>([
      () => onMessage(this.#message()),
      () => (interrupts ? onTimer('timeDuration', 'PT3H') : onTimer('timeCycle', 'R2/PT3H')),
      () => onSignal(this.#signal(interrupts)),
      () => onEscalation(this.#dice.once(2) ? 'C1' : undefined),
      () => onError('E1'),
    ])()
    const ends = interrupts || event.includes('errorRef')
    const way = this.#block(Math.min(depth - 1, 1))
    const content =
      host.content +
      boundary(edge, host.first, ends, event) +
      way.content +
      element('exclusiveGateway', meet) +
      flows(edge, way.first) +
      (ends ? flows(way.last, meet) : '') +
      flows(host.last, meet)
    return { first: host.first, last: meet, content }
  }

  #call(depth: number): Block {
    const id = this.#id('call')
    if (this.#called.length >= 2) return this.#leafTask(id)
    const child = this.#id(`${this.#shape.id}Child`)
    this.#called.push('')
    const place = this.#called.length - 1
    this.#called[place] = this.#process(child, depth - 1)
    const many = this.#loops < 1 && this.#dice.once(4) ? { loop: this.#loopText() } : {}
    return { first: id, last: id, content: call(id, child, { child: this.#dice.once(2), ...many }) }
  }

  #leafTask(id: string): Block {
    return { first: id, last: id, content: service(id, 'work') }
  }

  /** Something is done and, perhaps after more, undone again, by its scope or by a sub-process around it. */
  #undone(depth: number): Block {
    const [id, handler] = [this.#id('done'), this.#id('undo')]
    const more = this.#block(depth - 1)
    const done =
      undoable(id, service(id, 'work', this.#loop()), handler) +
      service(handler, 'work', { undoes: true }) +
      more.content +
      flows(id, more.first)
    const back = this.#id('back')
    const isInside = this.#dice.once(2)
    const part = isInside ? this.#enclosed('phase', id, done) : { first: id, last: more.last, content: done }
    const isOnlyOne = !isInside && this.#dice.once(2)
    return {
      first: part.first,
      last: back,
      content: part.content + throwEvent(back, onCompensation(isOnlyOne ? id : undefined)) + flows(part.last, back),
    }
  }

  /** One of two branches ends the sub-process, or fails it. */
  #terminated(depth: number): Block {
    const fork = this.#id('fork')
    const [stop, done] = [this.#id('stop'), this.#id('done')]
    const [a, b] = [this.#block(depth - 1), this.#block(depth - 1)]
    const fails = this.#dice.once(2)
    const inner = [
      element('parallelGateway', fork),
      a.content,
      b.content,
      end(stop, fails ? onError('E1') : terminate()),
      end(done),
      flows(fork, a.first),
      flows(fork, b.first),
      flows(a.last, stop),
      flows(b.last, done),
    ].join('')
    const scope = this.#enclosed('ends', fork, inner)
    if (!fails) return scope
    const [edge, meet] = [this.#id('edge'), this.#id('meet')]
    const caught = boundary(edge, scope.first, true, onError('E1')) + element('exclusiveGateway', meet)
    return {
      first: scope.first,
      last: meet,
      content: scope.content + caught + flows(edge, meet) + flows(scope.last, meet),
    }
  }
}

export const randomModel = (random: Dice, shape: Shape): RandomModel => {
  const builder = new Builder(random, shape)
  const xml = builder.xml()
  const { messages, signals, awaited, switches } = builder
  return { xml, messages, signals, awaited, switches }
}
