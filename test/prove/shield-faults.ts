import { runPlanted } from '../shield/find-plant.ts'
import { plants } from '../shield/plants.ts'

export const title = 'faults planted in the judicial shield, one at a time: how many the comparison of twins finds'

export const run = async (): Promise<string> => {
  const missed: string[] = []
  for (const plant of plants) {
    const said = await runPlanted(plant)
    console.log(`  ${plant.name}: ${said}`)
    if (!/^differences: [1-9]/.test(said)) missed.push(plant.name)
  }
  const figure = `${plants.length - missed.length} of ${plants.length} planted faults found`
  if (missed.length > 0) throw new Error(`${figure}; not: ${missed.join(', ')}`)
  return figure
}
