/** What happened to the state's file, and what clients were told, in order. */
export type DiskEvent =
  | { readonly kind: 'write'; readonly offset: number; readonly bytes: Buffer; readonly isDirect: boolean }
  | { readonly kind: 'syncing' | 'synced'; readonly thread: string }
  | { readonly kind: 'told'; readonly line: string }

interface Descriptor {
  readonly isState: boolean
  /** opened with O_DSYNC: each write waits for the disk */
  readonly isDirect: boolean
}

interface Call {
  readonly thread: string
  readonly name: string
  /** all known when a call begins */
  readonly args: string
  /** undefined while other threads come in between */
  readonly result: string | undefined
}

/** Reads the notes of `strace -f -xx` on the state and on the file of what clients were told. */
export const eventsOf = (notes: readonly string[]): DiskEvent[] => {
  const reader = new TraceReader()
  return notes.flatMap((note) => reader.read(note))
}

class TraceReader {
  readonly #descriptors = new Map<string, Descriptor>()
  /** arguments of an `openat` that is not through yet, by thread */
  readonly #opening = new Map<string, string>()
  /** where the next `writev` of a thread goes */
  readonly #positions = new Map<string, number>()

  read(note: string): readonly DiskEvent[] {
    const resumed = /^(\d+)\s+<\.\.\. (\w+) resumed>.*= (-?\d+)/.exec(note)
    if (resumed) return this.#resume(resumed)
    const call = readCall(note)
    if (!call) return []
    return call.name === 'openat' ? this.#open(call) : this.#readCall(call)
  }

  #resume([, thread = '', name = '', result = '']: readonly string[]): readonly DiskEvent[] {
    if (name === 'openat') this.#register(this.#opening.get(thread) ?? '', result)
    return isSync(name) ? [{ kind: 'synced', thread }] : []
  }

  #open({ thread, args, result }: Call): readonly DiskEvent[] {
    if (result === undefined) this.#opening.set(thread, args)
    else this.#register(args, result)
    return []
  }

  #register(args: string, descriptor: string): void {
    const path = bytesOf(/"([^"]*)"/.exec(args)?.[1] ?? '').toString()
    this.#descriptors.set(descriptor, { isState: path.endsWith('state.mdb'), isDirect: args.includes('O_DSYNC') })
  }

  #readCall(call: Call): readonly DiskEvent[] {
    const { thread, name, args, result } = call
    const descriptor = this.#descriptors.get(/^\d+/.exec(args)?.[0] ?? '')
    if (!descriptor || name === 'close') return []
    if (isSync(name)) {
      const begun: DiskEvent = { kind: 'syncing', thread }
      return result === undefined ? [begun] : [begun, { kind: 'synced', thread }]
    }
    return descriptor.isState ? this.#readWrite(call, descriptor) : readTold(call)
  }

  #readWrite({ thread, name, args }: Call, { isDirect }: Descriptor): readonly DiskEvent[] {
    const last = Number(args.slice(args.lastIndexOf(', ') + 2))
    switch (name) {
      case 'lseek':
        this.#positions.set(thread, Number(args.split(', ')[1]))
        return []
      case 'pwrite64':
        return [{ kind: 'write', offset: last, bytes: dataOf(args), isDirect }]
      case 'writev':
        return [{ kind: 'write', offset: this.#positions.get(thread) ?? 0, bytes: dataOf(args), isDirect }]
      default:
        throw new Error(`unknown way to write: ${name}`)
    }
  }
}

const readCall = (note: string): Call | undefined => {
  const [, thread = '', name = '', rest = ''] = /^(\d+)\s+(\w+)\((.*)$/s.exec(note) ?? []
  if (name === '') return undefined
  if (rest.endsWith('<unfinished ...>')) return { thread, name, args: rest.slice(0, -17), result: undefined }
  const [, args, result] = /^(.*)\)\s+= (-?\d+)[^"]*$/s.exec(rest) ?? []
  return args === undefined ? undefined : { thread, name, args, result }
}

const readTold = ({ name, args }: Call): readonly DiskEvent[] => {
  if (name !== 'write') return []
  const lines = dataOf(args).toString().split('\n').filter(Boolean)
  return lines.map((line) => ({ kind: 'told', line }))
}

const isSync = (name: string): boolean => name === 'fdatasync' || name === 'fsync'

const dataOf = (args: string): Buffer =>
  Buffer.concat([...args.matchAll(/"([^"]*)"/g)].map(([, text = '']) => bytesOf(text)))

const bytesOf = (hex: string): Buffer => Buffer.from(hex.replaceAll('\\x', ''), 'hex')
