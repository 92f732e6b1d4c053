// A process of its own that parses for its parent, and ends with it: a text that exhausts the heap ends this process and no other.
import { parseXml, toPlain, type ParsedBpmn } from './parse.ts'

/** A text to be parsed. */
export interface ParseRequest {
  readonly id: number
  readonly xml: string
}

export type ParseAnswer = { readonly id: number } & ({ readonly parsed: ParsedBpmn } | { readonly error: string })

const answer = async ({ id, xml }: ParseRequest): Promise<ParseAnswer> => {
  try {
    const { definitions, faults } = await parseXml(xml)
    return { id, parsed: { definitions: toPlain(definitions), faults } }
  } catch (error) {
    return { id, error: error instanceof Error ? error.message : String(error) }
  }
}

// the parent decides when this one ends
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined)
process.on('disconnect', () => process.exit(0))
process.on('message', (request: ParseRequest) => {
  void answer(request).then((reply) => process.send?.(reply))
})
