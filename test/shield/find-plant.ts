import { spawn } from 'node:child_process'
import type { Plant } from './plants.ts'

/** What a run with this fault says last: how many differences it found. */
export const runPlanted = (plant: Plant): Promise<string> =>
  new Promise((resolve, reject) => {
    const args = ['--import=tsx', '--import=./test/shield/plant.mjs', 'test/shield/planted.ts']
    const child = spawn(process.execPath, args, {
      env: { ...process.env, PLANT: JSON.stringify(plant) },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.once('error', reject)
    child.once('close', () => resolve(output.trim().split('\n').at(-1) ?? ''))
  })
