import type { Parts } from './zip.ts'

/**
 * What is wrong with a template, one sentence each; empty when all is well. Carbone itself prints nothing for an unknown field and says nothing.
 *
 * @param samples data that the template prints; a path that no sample has is unknown
 * @source documents.md section 4
 */
export const lintTemplate = (parts: Parts, samples: readonly unknown[]): readonly string[] => {
  const known = new Set(samples.flatMap((sample) => pathsOf(sample, 'd')))
  return [...parts].flatMap(([name, part]) => {
    if (typeof part !== 'string') return binary(name)
    const markers = markersOf(part)
    return [
      ...markers.flatMap((marker) => lintMarker(marker, known)),
      ...lintLoops(markers),
      ...lintConditions(markers),
      ...lintXml(part),
    ].map((problem) => `${name}: ${problem}`)
  })
}

/** The text of an XML part, a line for each paragraph. */
export const textOf = (xml: string): string =>
  xml
    .replace(/<\/w:p>|<w:tab\/>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')

const formatters = new Set(['ifEQ', 'ifNEM', 'showBegin', 'showEnd', 'hideBegin', 'hideEnd', 'padl', 'padr'])
const maxPadding = 200

const markersOf = (xml: string): readonly string[] =>
  [...textOf(xml).matchAll(/\{[^{}]*\}?/g)].map(([marker]) => marker)

const lintMarker = (marker: string, known: ReadonlySet<string>): readonly string[] => {
  if (marker.startsWith('{#')) return [`${marker}: variables are not allowed`]
  if (!marker.endsWith('}')) return [`${marker}: the marker is not closed`]
  if (!marker.startsWith('{d.')) return [`${marker}: only d. has data`]
  const [path = '', ...calls] = marker.slice(1, -1).split(':')
  const unknown = known.has(path.replace(/\[[^\]]*\]/g, '')) ? [] : [`${marker}: no sample has this field`]
  return [...unknown, ...calls.flatMap((call) => lintCall(marker, call))]
}

const lintCall = (marker: string, call: string): readonly string[] => {
  const name = call.replace(/\(.*$/, '')
  if (!formatters.has(name)) return [`${marker}: formatter ${name} is not allowed`]
  const padding = name.startsWith('pad') ? Number(/\((\d+)/.exec(call)?.[1] ?? 0) : 0
  return padding > maxPadding ? [`${marker}: padding above ${maxPadding}`] : []
}

/** Each array that is walked with `[i]` needs an `[i+1]` that ends the part to repeat. */
const lintLoops = (markers: readonly string[]): readonly string[] => {
  const arrays = (index: string): Set<string> =>
    new Set(
      markers.flatMap((marker) =>
        [...marker.matchAll(/\[i(\+1)?\]/g)]
          .filter(([found]) => found === index)
          .map((match) => marker.slice(1, match.index).replace(/\[i\+1\]/g, '[i]')),
      ),
    )
  const ends = arrays('[i+1]')
  return [...arrays('[i]')].filter((array) => !ends.has(array)).map((array) => `${array}[i] has no [i+1]`)
}

const lintConditions = (markers: readonly string[]): readonly string[] => {
  const count = (part: string): number => markers.filter((marker) => marker.includes(part)).length
  return ['show', 'hide']
    .filter((kind) => count(`${kind}Begin`) !== count(`${kind}End`))
    .map((kind) => `${kind}Begin and ${kind}End do not match`)
}

/** Carbone does not escape quotes, so no markers in attributes; nothing that fetches, links or runs. */
const lintXml = (xml: string): readonly string[] => [
  ...(/<[^>]*="[^"]*\{[dc#]/.test(xml) ? ['a marker in an attribute'] : []),
  ...(/<Relationship\b(?![^>]*\/hyperlink")[^>]*TargetMode="External"/.test(xml)
    ? ['a link to something outside']
    : []),
  ...(/\b(INCLUDETEXT|INCLUDEPICTURE|DDEAUTO|DDE)\b/.test(xml) ? ['a field that fetches'] : []),
  ...(/attachedTemplate/.test(xml) ? ['an attached template'] : []),
]

const binary = (name: string): readonly string[] =>
  /vbaProject|embeddings\/|activeX/.test(name) ? [`${name}: macros and embedded objects are not allowed`] : []

const pathsOf = (value: unknown, path: string): readonly string[] => {
  if (Array.isArray(value)) return [path, ...value.flatMap((item) => pathsOf(item, path))]
  if (typeof value !== 'object' || value === null) return [path]
  return [path, ...Object.entries(value).flatMap(([key, item]) => pathsOf(item, `${path}.${key}`))]
}
