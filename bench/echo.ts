import { join } from 'node:path'
import { Client, credentials, type ServiceDefinition } from '@grpc/grpc-js'
import { startChild } from './child.ts'
import { serverCore } from './machine.ts'

const asItIs = (bytes: Buffer): Buffer => bytes

const method = (name: string) => ({
  path: `/bench.Echo/${name}`,
  requestStream: false,
  responseStream: false,
  requestSerialize: asItIs,
  requestDeserialize: asItIs,
  responseSerialize: asItIs,
  responseDeserialize: asItIs,
})

/** Both give back their bytes; `Save` when they are on the disk. */
export const echoService: ServiceDefinition = { Echo: method('Echo'), Save: method('Save') }

/** What grpc-js alone does on this machine. */
export interface Echo {
  readonly echo: () => Promise<void>
  /** the same with one append and fdatasync before the answer */
  readonly save: () => Promise<void>
  readonly stop: () => Promise<void>
}

const payload = Buffer.alloc(300, 'x')

/** Starts the server as a process of its own, and a client here. */
export const startEcho = async (dir: string): Promise<Echo> => {
  const child = startChild('bench/echo-server.ts', [join(dir, 'echo')], serverCore)
  const told = await child.ready
  if (typeof told !== 'object' || told === null || !('address' in told)) throw new Error('the echo gave no address')
  const client = new Client(String(told.address), credentials.createInsecure())
  const call = async (path: string): Promise<void> =>
    await new Promise((resolve, reject) => {
      client.makeUnaryRequest(path, asItIs, asItIs, payload, (error) => (error ? reject(error) : resolve()))
    })
  return {
    echo: () => call('/bench.Echo/Echo'),
    save: () => call('/bench.Echo/Save'),
    stop: async () => {
      client.close()
      await child.kill('SIGTERM')
    },
  }
}
