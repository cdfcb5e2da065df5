import { conforms } from './conformance.ts'
import { newFile, opened } from './sqlite.ts'

conforms('SQLite in memory', () => opened('sqlite::memory:'))
conforms('SQLite on disk', () => opened(`sqlite:${newFile()}`))
