/**
 * Makes something of a thing and a key once, and keeps it for as long as the thing is in use. For
 * things that never change, such as what the cache holds.
 */
export function madeOnce<Thing extends object, Made, Key = void>(
  make: (thing: Thing, key: Key) => Made,
): (thing: Thing, key: Key) => Made {
  const made = new WeakMap<Thing, Map<Key, Made>>()
  return (thing, key) => {
    let ofThing = made.get(thing)
    if (ofThing === undefined) {
      ofThing = new Map()
      made.set(thing, ofThing)
    }
    const known = ofThing.get(key)
    if (known !== undefined || ofThing.has(key)) return known as Made // It was stored as one.
    const one = make(thing, key)
    ofThing.set(key, one)
    return one
  }
}
