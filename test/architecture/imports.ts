import { readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { dirname, join } from 'node:path'
import { parseSync } from 'oxc-parser'
import { type Room, rooms } from './rooms.ts'

const aliases: Record<string, string> = JSON.parse(readFileSync('package.json', 'utf8')).imports

/** Every specifier that `source` imports, re-exports or loads with `import()`; type-only ones included. */
export const specifiers = (file: string, source: string): string[] => {
  const { module, errors } = parseSync(file, source)
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`)
  return [
    ...module.staticImports.map((i) => i.moduleRequest.value),
    ...module.staticExports.flatMap((e) => e.entries.flatMap((x) => x.moduleRequest?.value ?? [])),
    ...module.dynamicImports.map((d) => source.slice(d.moduleRequest.start + 1, d.moduleRequest.end - 1)),
  ]
}

const toPath = (file: string, specifier: string): string | undefined => {
  if (specifier.startsWith('.')) return join(dirname(file), specifier)
  for (const [alias, target] of Object.entries(aliases)) {
    const [head = '', tail = ''] = alias.split('*')
    if (specifier === alias) return join(target)
    if (alias.includes('*') && specifier.startsWith(head) && specifier.endsWith(tail))
      return join(target.replace('*', specifier.slice(head.length)))
  }
  return undefined
}

const feature = /^(web|server)\/features\/([^/]+)\//

/** One sentence for each import in `source` that its room may not make; empty when all is well. */
export const violations = (file: string, source: string): string[] => {
  const room = rooms.find((r) => file.startsWith(r.prefix))
  if (!room) return [`${file}: belongs to no room`]
  return specifiers(file, source).flatMap((specifier) => {
    const path = toPath(file, specifier)
    const why = path === undefined ? refusedPackage(room, specifier) : refusedPath(room, file, specifier, path)
    return why === undefined ? [] : [`${file} imports ${specifier}: ${why}`]
  })
}

const refusedPackage = (room: Room, specifier: string): string | undefined => {
  if (isBuiltin(specifier)) return room.node ? undefined : `${room.prefix} has no I/O`
  return room.npm.some((ok) => ok.test(specifier)) ? undefined : `${room.prefix} does not use this package`
}

const refusedPath = (room: Room, file: string, specifier: string, path: string): string | undefined => {
  if (path.startsWith(room.prefix)) return betweenFeatures(file, path) ? 'features do not import each other' : undefined
  if (!room.rooms.some((open) => path.startsWith(open))) return `${room.prefix} may not reach it`
  const sameTop = path.split('/')[0] === file.split('/')[0]
  return specifier.startsWith('.') && !sameTop ? 'another top folder is entered by its #alias' : undefined
}

const betweenFeatures = (file: string, path: string): boolean => {
  const [from, to] = [feature.exec(file)?.[2], feature.exec(path)?.[2]]
  return from !== undefined && to !== undefined && from !== to
}
