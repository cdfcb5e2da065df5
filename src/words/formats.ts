import { weekdayDates } from './weekdays.ts'

/** The forms in which a language counts, by the names of CLDR: English has `one` and `other`. */
export type PluralForm = Intl.LDMLPluralRule

/** Formats are made on first use: one of them can take a millisecond. */
function lazily<T>(make: () => T): () => T {
  let made: T | undefined
  return () => {
    made ??= make()
    return made
  }
}

/** Figures and units stay on one line. */
const whole = (text: string): string => text.replaceAll(' ', '\u00a0')

/**
 * How a language writes figures, days and lists, by what Node knows of it. `Form` names every form in
 * which the language counts; a test holds it to what Node says.
 */
export function formatsOf<Form extends PluralForm>(locale: string) {
  const figures = (options?: Intl.NumberFormatOptions) => {
    const format = lazily(() => new Intl.NumberFormat(locale, options))
    return (value: number): string => format().format(value)
  }
  const days = (options: Intl.DateTimeFormatOptions) => {
    // Of a day that is already the one meant, wherever that is.
    const format = lazily(() => new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }))
    return (day: number | Date): string => format().format(day)
  }
  const listed = (type: Intl.ListFormatType) => {
    const format = lazily(() => new Intl.ListFormat(locale, { type }))
    return (items: readonly string[]): string => format().format(items)
  }
  const unit = (name: string) =>
    figures({ style: 'unit', unit: name, unitDisplay: 'short', maximumFractionDigits: 1 })

  const number = figures()
  const weekday = days({ weekday: 'long' })
  const shortWeekday = days({ weekday: 'short' })
  const rules = lazily(() => new Intl.PluralRules(locale))
  const [kilobytes, megabytes, gigabytes] = [unit('kilobyte'), unit('megabyte'), unit('gigabyte')]

  return {
    locale,
    number,
    /** `1.2K` */
    short: figures({ notation: 'compact', maximumFractionDigits: 1 }),
    /** Of a share: 0.5 is half. */
    percent: figures({ style: 'percent' }),
    /** The text for a count, which is told the figure as the language writes it. */
    plural: (count: number, texts: Readonly<Record<Form, (figure: string) => string>>): string => {
      const form = rules().select(count)
      if (!(form in texts)) throw new Error(`${locale} counts ${count} by ${form}`)
      return texts[form as Form](number(count))
    },
    /** Of kilobytes, in the unit that suits: `2.3 GB`. */
    size: (amount: number): string =>
      whole(
        amount >= 1_024 ** 2
          ? gigabytes(amount / 1_024 ** 2)
          : amount >= 1_024
            ? megabytes(amount / 1_024)
            : kilobytes(amount),
      ),
    calendarDay: days({ weekday: 'short', month: 'short', day: 'numeric' }),
    /** The names of weekdays, given by their ISO numbers (`14`): short ones where there are several. */
    weekdays: (numbers: string): readonly string[] =>
      weekdayDates(numbers).map(numbers.length === 1 ? weekday : shortWeekday),
    and: listed('conjunction'),
    or: listed('disjunction'),
  }
}

export type Formats = ReturnType<typeof formatsOf<PluralForm>>
