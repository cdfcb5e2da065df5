import de from './mature/de.json' with { type: 'json' }
import en from './mature/en.json' with { type: 'json' }
import es from './mature/es.json' with { type: 'json' }
import fr from './mature/fr.json' with { type: 'json' }
import ja from './mature/ja.json' with { type: 'json' }
import ko from './mature/ko.json' with { type: 'json' }
import pt from './mature/pt.json' with { type: 'json' }
import ru from './mature/ru.json' with { type: 'json' }
import zh from './mature/zh.json' with { type: 'json' }
import type { TermList } from './term-list.ts'

/** The mature terms of all nine languages; a word of one is sought in every text. */
export const MATURE_LISTS: readonly TermList[] = [en, ja, zh, ko, ru, de, fr, es, pt]
