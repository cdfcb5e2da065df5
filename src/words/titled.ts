/** A title that begins with its subject, where it has one: "NekoBaker — newest", or "Newest". */
export const titled = (subject: string | undefined, what: string): string =>
  subject === undefined
    ? `${what.slice(0, 1).toUpperCase()}${what.slice(1)}`
    : `${subject} — ${what}`
