import { Keyv } from 'keyv'
import { LRUCache } from 'lru-cache'

/** Bytes of an entry beside its value (measured). */
const BYTES_OF_AN_ENTRY = 500
/** Bytes of a small frozen object in V8, with its opened copy (measured). */
const BYTES_OF_A_CHARACTER = 2

/** A Keyv store in memory, bounded in bytes; the least recently used entries go first. */
export function memoryStore(maxBytes: number): Keyv {
  const lru = new LRUCache<string, object>({
    maxSize: maxBytes,
    sizeCalculation: (value, key) =>
      BYTES_OF_AN_ENTRY + BYTES_OF_A_CHARACTER * (key.length + JSON.stringify(value).length),
  })
  // Keyv passes the time to live as a number; lru-cache wants an option.
  const store = {
    get: (key: string) => lru.get(key),
    set: (key: string, value: object, ttl?: number) => lru.set(key, value, { ttl: ttl ?? 0 }),
    has: (key: string) => lru.has(key),
    delete: (key: string) => lru.delete(key),
    clear: () => lru.clear(),
  }
  return new Keyv({ store, serialization: false })
}
