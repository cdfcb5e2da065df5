import type { FormError } from './form.ts'

/** The keys of a component that matter here. They may nest in `components`, `component` or `accessory`. */
export interface AnyComponent {
  readonly type: number
  readonly id?: number | null | undefined
  readonly custom_id?: string | null | undefined
  readonly components?: readonly AnyComponent[] | undefined
  readonly component?: AnyComponent | undefined
  readonly accessory?: AnyComponent | undefined
}

/** All components of a message or a modal with their paths. Nested ones follow their parent. */
export function* everyComponent(
  components: readonly AnyComponent[],
  path: readonly PropertyKey[] = ['components'],
): Generator<{ readonly component: AnyComponent; readonly path: readonly PropertyKey[] }> {
  for (const [index, component] of components.entries()) {
    const here = [...path, index]
    yield { component, path: here }
    yield* everyComponent(component.components ?? [], [...here, 'components'])
    if (component.component) {
      yield { component: component.component, path: [...here, 'component'] }
    }
    if (component.accessory) {
      yield { component: component.accessory, path: [...here, 'accessory'] }
    }
  }
}

/** Errors for custom_ids and ids that occur twice in a message or a modal (Discord docs, "Custom ID"). */
export function repeatedIds(components: readonly AnyComponent[]): FormError[] {
  const customIds = new Set<string>()
  const ids = new Set<number>()
  const errors: FormError[] = []
  for (const { component, path } of everyComponent(components)) {
    const { custom_id, id } = component
    if (custom_id && customIds.has(custom_id)) {
      errors.push({
        path: [...path, 'custom_id'],
        code: 'COMPONENT_CUSTOM_ID_DUPLICATED',
        message: 'Component custom id cannot be duplicated',
      })
    }
    if (id && ids.has(id)) {
      errors.push({
        path: [...path, 'id'],
        code: 'COMPONENT_ID_DUPLICATED',
        message: 'Component id cannot be duplicated',
      })
    }
    if (custom_id) customIds.add(custom_id)
    if (id) ids.add(id)
  }
  return errors
}
