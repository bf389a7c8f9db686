import { hydrate, type Component, type ComponentProps } from 'svelte';
import { loadTexts } from '#texts/index.ts';
import type Composer from '../components/Composer.svelte';
import type EditForm from '../components/EditForm.svelte';
import type JoinSection from '../components/JoinSection.svelte';
import { keepSelection } from '../focus.ts';
import { currentLocale } from '../texts.ts';

interface Islands {
  composer: typeof Composer;
  edit: typeof EditForm;
  join: typeof JoinSection;
}
export type IslandName = keyof Islands;

const PARTS: { [Name in IslandName]: () => Promise<{ default: Islands[Name] }> } = {
  composer: () => import('../components/Composer.svelte'),
  edit: () => import('../components/EditForm.svelte'),
  join: () => import('../components/JoinSection.svelte'),
};

/** What the server drew an island with, in a document of this site; null where it has none. */
export function islandProps<Name extends IslandName>(page: Document, name: Name): ComponentProps<Islands[Name]> | null {
  const block = page.getElementById(`${name}-props`);
  return block ? (JSON.parse(block.textContent) as ComponentProps<Islands[Name]>) : null; // written by Island.svelte from the same component
}

export interface Awake<Name extends IslandName> {
  instance: ReturnType<Islands[Name]>;
  /** To be changed: the part follows. */
  props: ComponentProps<Islands[Name]>;
}

/**
 * Wakes a part up in place, with what was typed meanwhile.
 * @param more what only the page's script can give
 * @throws when its script cannot be loaded; it stays the plain form that it is
 */
export async function wake<Name extends IslandName>(name: Name, more: Partial<ComponentProps<Islands[Name]>>): Promise<Awake<Name> | null> {
  const drawn = document.querySelector(`[data-island="${name}"] > div`);
  const given = islandProps(document, name);
  if (!drawn || !given) return null;
  const [part] = await Promise.all([PARTS[name](), loadTexts(currentLocale(), 'common', 'thread', 'errors', 'pages', 'screening')]);
  const props = $state({ ...given, ...more });
  const component: unknown = part.default;
  keepSelection();
  // A union of components cannot be called; the name chose this one, with its own props.
  const instance = hydrate(component as Component<typeof props, ReturnType<Islands[Name]>>, { target: drawn, props });
  return { instance, props };
}
