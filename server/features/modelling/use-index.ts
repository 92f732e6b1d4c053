import type { ModelFile } from '#modelling/model-file'
import type { Use } from '#modelling/uses/use'
import { usesOf } from '#modelling/uses/uses-of'

/** Keeps what files name, by file: a published file never changes, and reading one takes a tenth of a second. */
export class UseIndex {
  readonly #known = new Map<string, Promise<readonly Use[]>>()

  /** What the files name; a file that cannot be read, such as one of a draft under way, names nothing. */
  async of(files: readonly ModelFile[]): Promise<readonly Use[]> {
    const found: Use[] = []
    // one after the other: each reading holds up everybody else
    for (const file of files) found.push(...(await this.#ofFile(file)))
    return found
  }

  /** Forgets files that are nobody's newest any more. */
  keepOnly(files: readonly ModelFile[]): void {
    const keep = new Set(files.map(keyOf))
    for (const key of this.#known.keys()) if (!keep.has(key)) this.#known.delete(key)
  }

  #ofFile(file: ModelFile): Promise<readonly Use[]> {
    const key = keyOf(file)
    const known = this.#known.get(key)
    if (known !== undefined) return known
    const read = usesOf([file]).catch(() => [])
    this.#known.set(key, read)
    return read
  }
}

const keyOf = ({ name, content }: ModelFile): string => `${name}\0${content}`
