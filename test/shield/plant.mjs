// Loads one source file with a fault in it: PLANT is JSON {file, find, put}. For proofs that must find the fault.
import { register } from 'node:module'

const plant = JSON.parse(process.env.PLANT ?? '{}')

const hook = `
let plant
export const initialize = (given) => { plant = given }
export const load = async (url, context, next) => {
  const loaded = await next(url, context)
  if (plant.file === undefined || !url.split('?')[0].endsWith(plant.file)) return loaded
  const source = String(loaded.source)
  if (!new RegExp(plant.find).test(source)) throw new Error('the plant does not fit ' + url + source.slice(0, 3000))
  return { ...loaded, source: source.replace(new RegExp(plant.find), plant.put) }
}`

register(`data:text/javascript,${encodeURIComponent(hook)}`, import.meta.url, { data: plant })
