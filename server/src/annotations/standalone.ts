import { CONTEXT } from './annotation.ts';
import type { Annotation, SpecificResource } from './annotation.ts';

/** The whole of a document: an external web resource of the model (section 3.2.1). */
export interface WholeDocument {
  readonly id: string;
  readonly type: 'Text';
}

/** An annotation as a document of its own. */
export type StandaloneAnnotation = Omit<Annotation, 'body' | 'target'> & {
  readonly '@context': typeof CONTEXT;
  readonly body: readonly (Exclude<Annotation['body'][number], SpecificResource> | SpecificResource | WholeDocument)[];
  readonly target: SpecificResource | WholeDocument;
};

/**
 * An annotation as the W3C's schemas want it where it stands alone: with its context, and with absolute IRIs. `folder` is
 * the IRI of the folder of its file, with a slash at its end.
 */
export function standalone(annotation: Annotation, folder: string): StandaloneAnnotation {
  return {
    '@context': CONTEXT,
    ...annotation,
    body: annotation.body.map((body) => (body.type === 'SpecificResource' ? resolved(body, folder) : body)),
    target: resolved(annotation.target, folder),
  };
}

function resolved(resource: SpecificResource, folder: string): SpecificResource | WholeDocument {
  const source = resolve(folder, resource.source);
  if ((resource.selector ?? []).length === 0) return { id: source, type: 'Text' };
  return { ...resource, source };
}

/** A relative reference below or beside a folder (RFC 3986, section 5.2, without queries and fragments). */
function resolve(folder: string, reference: string): string {
  if (/^[a-z][a-z0-9+.-]*:/i.test(reference)) return reference;
  const [, root = '', path = ''] = /^([a-z][a-z0-9+.-]*:(?:\/\/[^/]*)?)(.*)$/i.exec(folder) ?? [];
  const names = path.split('/').slice(0, -1);
  for (const name of reference.split('/')) {
    if (name === '..') names.splice(Math.max(1, names.length - 1));
    else if (name !== '.') names.push(name);
  }
  return root + names.join('/');
}
