import { open } from 'node:fs/promises'
import { Server, ServerCredentials, type sendUnaryData, type ServerUnaryCall } from '@grpc/grpc-js'
import { echoService } from './echo.ts'

/** The least that a server can do: gives back what it gets, at once or when it is on the disk. Run as a process of its own by `echo.ts`. */
const file = await open(process.argv[2] ?? '', 'a')
const server = new Server()
type Call = ServerUnaryCall<Buffer, Buffer>
server.addService(echoService, {
  Echo: ({ request }: Call, callback: sendUnaryData<Buffer>) => callback(null, request),
  Save: ({ request }: Call, callback: sendUnaryData<Buffer>) => {
    void save(request).then(() => callback(null, request))
  },
})

const save = async (bytes: Buffer): Promise<void> => {
  await file.appendFile(bytes)
  await file.datasync()
}

server.bindAsync('127.0.0.1:0', ServerCredentials.createInsecure(), (error, port) => {
  if (error) throw error
  process.stdout.write(`${JSON.stringify({ address: `127.0.0.1:${port}` })}\n`)
})
process.on('disconnect', () => process.exit(0))
