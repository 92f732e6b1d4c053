import { RenderError } from './errors.ts'
import { mergeStyles } from './compose-styles.ts'
import { xml, type Parts } from './zip.ts'

const relationshipType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/'

/**
 * One body in the house style of a letterhead: styles joined by name, its header and footer parts, its page margins.
 *
 * @param body parts of a body template; its own headers and footers are dropped
 * @param letterhead parts of a letterhead
 * @throws RenderError TEMPLATE when the letterhead refers to something outside itself
 * @source documents.md section 3
 */
export const compose = (body: Parts, letterhead: Parts): Parts => {
  const parts: Parts = new Map([...body].filter(([name]) => !isHeaderOrFooter(name)))
  const edges = edgesOf(letterhead)
  for (const edge of edges) copyEdge(letterhead, edge, parts)
  parts.set('word/styles.xml', mergeStyles(xml(body, 'word/styles.xml'), xml(letterhead, 'word/styles.xml')))
  parts.set('word/_rels/document.xml.rels', relations(xml(body, 'word/_rels/document.xml.rels'), edges))
  parts.set('word/document.xml', sections(xml(body, 'word/document.xml'), xml(letterhead, 'word/document.xml'), edges))
  parts.set('[Content_Types].xml', contentTypes(xml(body, '[Content_Types].xml'), edges))
  return parts
}

/** A header or footer of the letterhead, and where it goes. */
interface Edge {
  readonly kind: 'header' | 'footer'
  /** default, first or even */
  readonly page: string
  readonly source: string
  readonly target: string
  readonly id: string
}

const isHeaderOrFooter = (name: string): boolean => /^word\/(_rels\/)?(header|footer)\d*\.xml(\.rels)?$/.test(name)

const edgesOf = (letterhead: Parts): readonly Edge[] => {
  const rels = xml(letterhead, 'word/_rels/document.xml.rels')
  const references = xml(letterhead, 'word/document.xml').matchAll(/<w:(header|footer)Reference\b[^>]*>/g)
  return [...references].flatMap(([tag, kind], index): Edge[] => {
    const id = attribute(tag, 'r:id')
    const relation = [...rels.matchAll(/<Relationship\b[^>]*>/g)].find(([rel]) => attribute(rel, 'Id') === id)
    if (!relation || (kind !== 'header' && kind !== 'footer')) return []
    const name = attribute(relation[0], 'Target').replace(/^\/?(word\/)?/, '')
    return [
      {
        kind,
        page: attribute(tag, 'w:type') || 'default',
        source: `word/${name}`,
        target: `lh_${name}`,
        id: `rIdLh${index}`,
      },
    ]
  })
}

const copyEdge = (letterhead: Parts, edge: Edge, parts: Parts): void => {
  parts.set(`word/${edge.target}`, xml(letterhead, edge.source))
  const file = edge.source.replace('word/', '')
  const rels = xml(letterhead, `word/_rels/${file}.rels`)
  if (rels === '') return
  if (/TargetMode="External"/.test(rels)) throw new RenderError('TEMPLATE', 'the letterhead links to something outside')
  parts.set(`word/_rels/${edge.target}.rels`, rels.replace(/Target="media\//g, 'Target="media/lh_'))
  for (const [, name] of rels.matchAll(/Target="media\/([^"]+)"/g)) {
    const media = letterhead.get(`word/media/${name}`)
    if (media !== undefined) parts.set(`word/media/lh_${name}`, media)
  }
}

const relations = (body: string, edges: readonly Edge[]): string =>
  body
    .replace(/<Relationship\b[^>]*\/(header|footer)"[^>]*>/g, '')
    .replace(
      '</Relationships>',
      `${edges.map((e) => `<Relationship Id="${e.id}" Type="${relationshipType}${e.kind}" Target="${e.target}"/>`).join('')}</Relationships>`,
    )

const contentTypes = (body: string, edges: readonly Edge[]): string => {
  const kept = body.replace(/<Override\b[^>]*PartName="\/word\/(header|footer)\d*\.xml"[^>]*>/g, '')
  const images = ['png', 'jpeg', 'jpg'].filter((extension) => !kept.includes(`Extension="${extension}"`))
  const defaults = images.map((e) => `<Default Extension="${e}" ContentType="image/${e === 'jpg' ? 'jpeg' : e}"/>`)
  const overrides = edges.map(
    (e) =>
      `<Override PartName="/word/${e.target}" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${e.kind}+xml"/>`,
  )
  return kept.replace('</Types>', `${defaults.join('')}${overrides.join('')}</Types>`)
}

/** Every section gets the edges, the title page and, when it is portrait, the paper and margins of the letterhead. */
const sections = (body: string, letterhead: string, edges: readonly Edge[]): string => {
  const house = /<w:sectPr\b[\s\S]*?<\/w:sectPr>/.exec(letterhead)?.[0] ?? ''
  const references = edges.map((e) => `<w:${e.kind}Reference w:type="${e.page}" r:id="${e.id}"/>`).join('')
  return body.replace(/<w:sectPr\b([^>]*)>([\s\S]*?)<\/w:sectPr>/g, (_, attributes: string, content: string) => {
    const landscape = content.includes('w:orient="landscape"')
    const paper = landscape ? content : house
    const rest = content
      .replace(/<w:(header|footer)Reference\b[^>]*>/g, '')
      .replace(/<w:(pgSz|pgMar|titlePg)\b[^>]*>/g, '')
    const title = element(house, 'titlePg')
    return `<w:sectPr${attributes}>${references}${element(paper, 'pgSz')}${element(paper, 'pgMar')}${rest}${title}</w:sectPr>`
  })
}

const element = (source: string, name: string): string => new RegExp(`<w:${name}\\b[^>]*>`).exec(source)?.[0] ?? ''

const attribute = (tag: string, name: string): string => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? ''
