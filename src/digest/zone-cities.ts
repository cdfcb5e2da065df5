import { offsetAt } from './zone.ts'
import { canonicalOf, zones } from './zone-names.ts'

/** Cities that people may mean by an abbreviation, the likeliest first. */
const CITIES: Readonly<Record<string, readonly string[]>> = {
  'EST EDT ET': ['America/New_York', 'America/Toronto', 'America/Jamaica'],
  'CST CDT CT': ['America/Chicago', 'America/Mexico_City', 'Asia/Shanghai'],
  'MST MDT MT': ['America/Denver', 'America/Phoenix'],
  'PST PDT PT': ['America/Los_Angeles', 'America/Vancouver', 'Asia/Manila'],
  'AKST AKDT': ['America/Anchorage'],
  'HST HDT': ['Pacific/Honolulu'],
  'AST ADT': ['America/Halifax', 'America/Puerto_Rico', 'Asia/Riyadh'],
  'NST NDT': ['America/St_Johns'],
  'BRT BRST': ['America/Sao_Paulo'],
  ART: ['America/Argentina/Buenos_Aires'],
  'CLT CLST': ['America/Santiago'],
  'COT PET': ['America/Bogota', 'America/Lima'],
  VET: ['America/Caracas'],
  'GMT UTC': ['UTC', 'Europe/London', 'Africa/Accra'],
  BST: ['Europe/London', 'Asia/Dhaka'],
  'WET WEST': ['Europe/Lisbon', 'Africa/Casablanca'],
  'CET CEST MET MEST MEZ MESZ': ['Europe/Berlin', 'Europe/Paris', 'Europe/Madrid'],
  'EET EEST': ['Europe/Athens', 'Europe/Helsinki', 'Europe/Kyiv'],
  IST: ['Asia/Kolkata', 'Europe/Dublin', 'Asia/Jerusalem'],
  IDT: ['Asia/Jerusalem'],
  WAT: ['Africa/Lagos'],
  CAT: ['Africa/Maputo'],
  EAT: ['Africa/Nairobi'],
  SAST: ['Africa/Johannesburg'],
  'MSK MSD': ['Europe/Moscow'],
  TRT: ['Europe/Istanbul'],
  'IRST IRDT': ['Asia/Tehran'],
  GST: ['Asia/Dubai'],
  AFT: ['Asia/Kabul'],
  PKT: ['Asia/Karachi'],
  UZT: ['Asia/Tashkent'],
  NPT: ['Asia/Kathmandu'],
  BDT: ['Asia/Dhaka'],
  MMT: ['Asia/Yangon'],
  'ICT WIB': ['Asia/Bangkok', 'Asia/Ho_Chi_Minh', 'Asia/Jakarta'],
  'SGT HKT PHT MYT': ['Asia/Singapore', 'Asia/Hong_Kong', 'Asia/Manila'],
  AWST: ['Australia/Perth'],
  JST: ['Asia/Tokyo'],
  KST: ['Asia/Seoul'],
  'ACST ACDT': ['Australia/Adelaide', 'Australia/Darwin'],
  'AEST AEDT': ['Australia/Sydney', 'Australia/Brisbane'],
  'NZST NZDT NZT': ['Pacific/Auckland'],
}

const BY_ABBREVIATION: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(CITIES).flatMap(([all, cities]) =>
    all.split(' ').map((abbreviation) => [abbreviation, cities] as const),
  ),
)
/** Cities for offsets whose abbreviations hardly anybody uses. */
const OTHERS: readonly string[] = [
  'Pacific/Pago_Pago',
  'Pacific/Marquesas',
  'America/Noronha',
  'America/Nuuk',
  'Atlantic/Cape_Verde',
  'Atlantic/Azores',
  'Australia/Eucla',
  'Australia/Lord_Howe',
  'Pacific/Guadalcanal',
  'Pacific/Fiji',
  'Pacific/Chatham',
  'Pacific/Tongatapu',
  'Pacific/Kiritimati',
]
const WELL_KNOWN: readonly string[] = [...new Set([...Object.values(CITIES).flat(), ...OTHERS])]
const OFFSET = /^(etc\/)?(?:utc|gmt)?([+-])(\d{1,2})(?::?([0-5]\d))?$/i

/**
 * The cities that may be meant by an abbreviation, an offset at that moment, or an IANA name that is
 * not a place; undefined for any other text.
 */
export function citiesFor(text: string, at: number): readonly string[] | undefined {
  const name = text.normalize('NFKC').replace(/\s+/gu, '').replace(/[−–]/g, '-')
  const cities = BY_ABBREVIATION.get(name.toUpperCase())
  if (cities !== undefined) return cities
  const offset = offsetOf(name)
  if (offset !== undefined) return WELL_KNOWN.filter((city) => offsetAt(city, at) === offset)
  const canonical = /^[a-z]/i.test(name) ? canonicalOf(name) : undefined
  if (canonical === undefined) return undefined
  return zones.includes(canonical) ? [canonical] : []
}

/** An offset in milliseconds ahead of UTC. POSIX and `Etc/` names have the opposite sign. */
function offsetOf(name: string): number | undefined {
  const [, etc, sign, hours, minutes = '0'] = OFFSET.exec(name) ?? []
  if (hours === undefined) return undefined
  const ahead = (Number(hours) * 60 + Number(minutes)) * 60_000
  return (sign === '-') === (etc === undefined) ? -ahead : ahead
}
