/** Each from 0 to 255. */
export type Colour = readonly [red: number, green: number, blue: number]

/** What a picture shows: its size in pixels, and the colour of each. */
export interface Drawing {
  readonly width: number
  readonly height: number
  readonly colourAt: (x: number, y: number) => Colour
}
