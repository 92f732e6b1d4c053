import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** One command of `npm run prove`: a file in test/prove that exports these. */
interface Proof {
  /** one line that says what the figure is */
  readonly title: string
  /** does the work and returns the figure, which is printed as the last line */
  readonly run: () => Promise<string>
}

const folder = join(import.meta.dirname, 'prove')

const load = async (name: string): Promise<Proof> => {
  const proof: unknown = await import(pathToFileURL(join(folder, `${name}.ts`)).href)
  if (isProof(proof)) return proof
  throw new TypeError(`test/prove/${name}.ts must export title and run`)
}

const isProof = (value: unknown): value is Proof =>
  typeof value === 'object' && value !== null && 'title' in value && 'run' in value && typeof value.run === 'function'

const names = readdirSync(folder)
  .filter((file) => file.endsWith('.ts'))
  .map((file) => basename(file, '.ts'))
  .toSorted()

const list = async (): Promise<void> => {
  console.log('npm run prove -- NAME')
  for (const name of names) console.log(`  ${name.padEnd(16)} ${(await load(name)).title}`)
}

const [name] = process.argv.slice(2)
if (name === undefined) {
  await list()
} else if (names.includes(name)) {
  const { run } = await load(name)
  console.log(await run())
  // clients of Zeebe keep sockets open for a while
  process.exit(0)
} else {
  console.error(`unknown: ${name}`)
  await list()
  process.exit(1)
}
