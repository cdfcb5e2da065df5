/** What of it is used; the library brings no types. */
declare module 'parse-prometheus-text-format' {
  interface Family {
    readonly name: string
    readonly metrics: readonly {
      readonly labels?: Readonly<Record<string, string>>
      readonly value?: string
    }[]
  }
  export default function parsePrometheusTextFormat(text: string): readonly Family[]
}
