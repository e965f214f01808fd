import type { Later } from '../../connection/later.ts';
import type { Links } from './links.ts';
import { selectedPassage } from './noteCommands.ts';
import type { Passage } from './noteCommands.ts';

/** What the commands on links work on. */
interface LinkParts {
  readonly links: Later<Links>;
}

export const LINK_COMMANDS = {
  'reportLens.beginLink': whereSelected((links, here) => {
    links.begin(here);
  }),
  'reportLens.endLink': whereSelected((links, here) => links.end(here)),
  'reportLens.followLink': whereSelected((links, here) => links.follow(here)),
} as const;

/**
 * A command that works where words were selected when it was called: until what makes links is loaded, a reader may have
 * gone on to the other end.
 */
function whereSelected(
  run: (links: Links, here: Passage) => Promise<void> | void,
): (parts: LinkParts) => Promise<void> {
  return async ({ links }) => {
    const here = selectedPassage();
    if (here !== undefined) await run(await links.get(), here);
  };
}
