import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface OwnBroker {
  /** what the scenarios need to find it */
  readonly env: Readonly<Record<string, string>>
  readonly stop: () => Promise<void>
}

/** The engine as a process of its own, with all that a broker offers: gateway, record stream, management port with a clock. */
export const startOwnBroker = async (): Promise<OwnBroker> => {
  const dir = await mkdtemp(join(tmpdir(), 'broker-'))
  const recordsPort = await freePort()
  const options = [
    '--port',
    '0',
    '--dir',
    dir,
    '--export-url',
    `http://127.0.0.1:${recordsPort}`,
    '--development-clock',
  ]
  const child = spawn(process.execPath, ['--import=tsx', 'engine/main.ts', ...options], {
    // it ends when this process does
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const gone = new Promise((resolve) => child.once('exit', resolve))
  const stop = async (): Promise<void> => {
    child.kill('SIGKILL')
    await gone
    await rm(dir, { recursive: true, force: true })
  }
  try {
    const { address, management } = JSON.parse(await firstLine(child.stdout)) as Record<
      'address' | 'management',
      string
    >
    const env = {
      ENGINE_PLACES: 'broker',
      ZEEBE_GRPC_ADDRESS: `grpc://${address}`,
      ENGINE_RECORDS_PORT: String(recordsPort),
      ZEEBE_MANAGEMENT_URL: management,
    }
    return { env, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

const firstLine = async (output: AsyncIterable<Buffer>): Promise<string> => {
  let text = ''
  for await (const chunk of output) {
    text += String(chunk)
    if (text.includes('\n')) return text
  }
  throw new Error(`the engine did not start: ${text}`)
}

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}
