import { fork, type ChildProcess } from 'node:child_process'
import { createRequire } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { UnreadableXml } from './hostile.ts'
import type { ParseAnswer, ParseRequest } from './parse-child.ts'
import type { ParsedBpmn } from './parse.ts'

export interface ParserLimits {
  /** the largest file takes a second or two; one that takes longer is not meant to be read */
  readonly timeoutMs: number
  readonly heapMb: number
  /** a process without work ends: the next large deployment may come next month */
  readonly idleMs: number
}

const defaultLimits: ParserLimits = { timeoutMs: 20_000, heapMb: 256, idleMs: 30_000 }

const child = fileURLToPath(new URL('parse-child.ts', import.meta.url))
/** by path: the engine may run in any directory */
const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href

interface Waiting {
  readonly resolve: (parsed: ParsedBpmn) => void
  readonly reject: (error: Error) => void
  readonly timer: NodeJS.Timeout
}

/** Parses BPMN in another process, within bounds of time and memory: the event loop goes on, whatever the text is. */
export class Parser {
  readonly #limits: ParserLimits
  #process: ChildProcess | undefined
  #idle: NodeJS.Timeout | undefined
  #next = 1
  readonly #waiting = new Map<number, Waiting>()

  constructor(limits: ParserLimits = defaultLimits) {
    this.#limits = limits
  }

  /** @throws Error with the parser's text when it is no BPMN; UnreadableXml when it takes too much */
  async parse(xml: string): Promise<ParsedBpmn> {
    clearTimeout(this.#idle)
    const process = (this.#process ??= this.#start())
    const id = this.#next++
    return await new Promise<ParsedBpmn>((resolve, reject) => {
      const timer = setTimeout(() => this.#end(process, 'takes too long to read'), this.#limits.timeoutMs)
      this.#waiting.set(id, { resolve, reject, timer })
      hold(process)
      process.send({ id, xml } satisfies ParseRequest, () => undefined)
    })
  }

  /** Ends the other process; the next text gets a new one. */
  stop(): void {
    this.#end(this.#process, 'is no longer wanted')
  }

  #start(): ChildProcess {
    const process = fork(child, [], {
      execArgv: [`--import=${loader}`, `--max-old-space-size=${this.#limits.heapMb}`],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    process.on('message', (answer: ParseAnswer) => this.#settle(answer))
    process.on('error', () => this.#end(process, 'cannot be read now'))
    process.on('exit', () => this.#end(process, 'takes too much memory to read'))
    return process
  }

  #settle(answer: ParseAnswer): void {
    const waiting = this.#waiting.get(answer.id)
    if (!waiting) return
    this.#waiting.delete(answer.id)
    clearTimeout(waiting.timer)
    if ('parsed' in answer) waiting.resolve(answer.parsed)
    else waiting.reject(new Error(answer.error))
    if (this.#waiting.size > 0 || !this.#process) return
    letGo(this.#process)
    this.#idle = setTimeout(() => this.stop(), this.#limits.idleMs)
    this.#idle.unref()
  }

  #end(process: ChildProcess | undefined, why: string): void {
    if (process === undefined || process !== this.#process) return
    this.#process = undefined
    process.kill('SIGKILL')
    for (const { reject, timer } of this.#waiting.values()) {
      clearTimeout(timer)
      reject(new UnreadableXml(`The resource ${why}`))
    }
    this.#waiting.clear()
  }
}

/** The parent waits for answers, and for nothing else of the child. */
const hold = (process: ChildProcess): void => {
  process.ref()
  process.channel?.ref()
}

const letGo = (process: ChildProcess): void => {
  process.unref()
  process.channel?.unref()
}
