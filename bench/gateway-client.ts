import { Client, credentials, Metadata, type ClientReadableStream } from '@grpc/grpc-js'
import { gatewayService } from '#engine/gateway/proto'

/** Waits for a server that is only just starting. */
const patient = (): Metadata => new Metadata({ waitForReady: true })

export interface StreamedJob {
  readonly key: string
  readonly type: string
}

/** Gateway calls on bare grpc-js: what the protocol costs, without what a client's comfort costs. */
export class GatewayClient {
  readonly #client: Client
  readonly #service = gatewayService()

  /** @param address `host:port` */
  constructor(address: string) {
    this.#client = new Client(address, credentials.createInsecure(), { 'grpc.max_receive_message_length': -1 })
  }

  /** One unary call. */
  async call(rpc: string, request: object): Promise<Readonly<Record<string, unknown>>> {
    const { path, requestSerialize, responseDeserialize } = this.#method(rpc)
    return await new Promise((resolve, reject) => {
      this.#client.makeUnaryRequest(
        path,
        requestSerialize,
        responseDeserialize,
        request,
        patient(),
        (error, answer) => {
          if (error) reject(error)
          else resolve(answer ?? {})
        },
      )
    })
  }

  /** Jobs of a type as they become activatable, with these variables, or all that they see. */
  stream(type: string, onJob: (job: StreamedJob) => void, fetchVariable: readonly string[] = []): () => void {
    const request = { type, worker: 'bench', timeout: '600000', tenantIds: ['<default>'], fetchVariable }
    const stream = this.#open('StreamActivatedJobs', request)
    stream.on('data', onJob)
    // hanging up is the only way to end a stream
    stream.on('error', () => undefined)
    return () => stream.cancel()
  }

  /** The oldest jobs of a type; waits until there are any. */
  async jobs(type: string, maxJobsToActivate: number): Promise<readonly StreamedJob[]> {
    const request = { type, worker: 'bench', timeout: '600000', maxJobsToActivate, requestTimeout: '600000' }
    const found: StreamedJob[] = []
    const stream = this.#open('ActivateJobs', request)
    stream.on('data', ({ jobs }: { readonly jobs: readonly StreamedJob[] }) => found.push(...jobs))
    await new Promise<void>((resolve, reject) => {
      stream.on('end', resolve)
      stream.on('error', reject)
    })
    return found
  }

  async deploy(name: string, content: string): Promise<void> {
    await this.call('DeployResource', { resources: [{ name, content: Buffer.from(content) }] })
  }

  close(): void {
    this.#client.close()
  }

  #open(rpc: string, request: object): ClientReadableStream<object> {
    const { path, requestSerialize, responseDeserialize } = this.#method(rpc)
    return this.#client.makeServerStreamRequest(path, requestSerialize, responseDeserialize, request, patient())
  }

  #method(rpc: string) {
    const method = this.#service[rpc]
    if (!method) throw new Error(`the contract has no ${rpc}`)
    return method
  }
}
