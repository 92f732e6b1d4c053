import {
  Client,
  credentials,
  Metadata,
  type ChannelCredentials,
  type ClientReadableStream,
  type ServiceError,
} from '@grpc/grpc-js'
import { gatewayService } from '#engine/gateway/proto'

type Answer = Readonly<Record<string, unknown>>

/** A client without any comfort: what goes over the wire is what the test says. */
export class RawClient {
  readonly #client: Client
  readonly #service = gatewayService()

  constructor(address: string, channel: ChannelCredentials = credentials.createInsecure()) {
    this.#client = new Client(address, channel, { 'grpc.max_send_message_length': -1 })
  }

  /** One unary call. */
  call(rpc: string, request: object, metadata = new Metadata()): Promise<Answer> {
    const { path, requestSerialize, responseDeserialize } = this.#method(rpc)
    return new Promise((resolve, reject) => {
      const done = (error: ServiceError | null, answer?: object) => (error ? reject(error) : resolve(Object(answer)))
      this.#client.makeUnaryRequest(path, requestSerialize, responseDeserialize, request, metadata, done)
    })
  }

  /** Opens a stream of answers. */
  open(rpc: string, request: object): ClientReadableStream<Answer> {
    const { path, requestSerialize, responseDeserialize } = this.#method(rpc)
    const call = this.#client.makeServerStreamRequest(
      path,
      requestSerialize,
      (bytes) => Object(responseDeserialize(bytes)),
      request,
    )
    return call
  }

  /** All answers of a stream that ends by itself. */
  async all(rpc: string, request: object): Promise<readonly Answer[]> {
    return await this.open(rpc, request).toArray()
  }

  close(): void {
    this.#client.close()
  }

  #method(rpc: string) {
    const method = this.#service[rpc]
    if (!method) throw new Error(`zeebe.proto has no RPC ${rpc}`)
    return method
  }
}
