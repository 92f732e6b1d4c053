const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Names in a diagram by the id of their element; an element without a name is left out. */
export const namesIn = (xml: string): ReadonlyMap<string, string> => {
  const names = new Map<string, string>()
  for (const [tag] of xml.matchAll(/<(?:\w+:)?\w+ [^>]*>/g)) {
    const id = /\bid="([^"]*)"/.exec(tag)?.[1]
    const name = /\bname="([^"]*)"/.exec(tag)?.[1]
    if (id !== undefined && name !== undefined && !names.has(id)) names.set(id, unescaped(name))
  }
  return names
}

const unescaped = (text: string): string =>
  text.replaceAll(/&(amp|lt|gt|quot|apos);/g, (whole, entity: string) => entities[entity] ?? whole)
