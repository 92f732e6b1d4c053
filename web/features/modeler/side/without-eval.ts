import { z } from 'zod'

// as in the page: zod tries whether it may make code from text, when the first schema is made
z.config({ jitless: true })
