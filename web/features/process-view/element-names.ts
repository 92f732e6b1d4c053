const element =
  /<(?:\w+:)?(?!laneSet|lane\b|participant|collaboration|definitions|sequenceFlow|process\b)\w+\b([^>]*)>/g
const attribute = (attributes: string, name: string): string | undefined =>
  new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1]

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", '#10': ' ' }
const decode = (text: string): string => text.replaceAll(/&(#?\w+);/g, (whole, name: string) => entities[name] ?? whole)

/** Labels of the steps of a diagram by element id, for the list that stands beside the picture. */
export const elementNames = (xml: string): ReadonlyMap<string, string> => {
  const names = new Map<string, string>()
  for (const [, attributes = ''] of xml.matchAll(element)) {
    const id = attribute(attributes, 'id')
    const name = attribute(attributes, 'name')
    if (id !== undefined && name !== undefined && name !== '') names.set(id, decode(name))
  }
  return names
}
