import { CONTEXT } from '../annotation.ts';
import type { Annotation, Body, SpecificResource } from '../annotation.ts';

/*
 * How an annotation stands in a file, where it differs from how it is in memory. The W3C’s schemas want each source to be
 * an absolute IRI, and no list of bodies where there is none; a folder that is shared must name its reports alike on every
 * machine. So a path in a file is `path:medway-2015.txt`, an IRI that the file’s `@context` spells out.
 */

const PREFIX = 'path:';
/** As `PREFIX` is spelled out, which a program that expands JSON-LD writes. */
const SPELLED_OUT: string = CONTEXT[1].path;

/** An annotation as it is written. */
export type WrittenAnnotation = Omit<Annotation, 'body'> & Partial<Pick<Annotation, 'body'>>;

/** The form that is written, from the one in memory. */
export function toFileForm({ body, ...rest }: Annotation): WrittenAnnotation {
  const annotation = { ...rest, target: withSource(rest.target, toIri) };
  return body.length === 0 ? annotation : { ...annotation, body: body.map((one) => withBodySource(one, toIri)) };
}

/** The form in memory, from any that is or was ever written: until version 2 sources were paths, empty lists were written. */
export function fromFileForm({ body = [], ...rest }: WrittenAnnotation): Annotation {
  const target = withSource(rest.target, toPath);
  return { ...rest, target, body: body.map((one) => withBodySource(one, toPath)) };
}

function withBodySource(body: Body, change: (source: string) => string): Body {
  return body.type === 'SpecificResource' ? withSource(body, change) : body;
}

function withSource(resource: SpecificResource, change: (source: string) => string): SpecificResource {
  return { ...resource, source: change(resource.source) };
}

function toIri(source: string): string {
  const uri = encodeStray(source);
  return /^[a-z][a-z0-9+.-]*:/i.test(uri) ? uri : `${PREFIX}${uri}`;
}

function toPath(source: string): string {
  const start = [SPELLED_OUT, PREFIX].find((one) => source.startsWith(one));
  return start === undefined ? source : source.slice(start.length);
}

/** Percent-encodes what RFC 3986 has no room for; what is encoded already stays. */
function encodeStray(source: string): string {
  return source
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/%(?![0-9a-f]{2})/gi, '%25')
    .replace(/[^\w.~!$&'()*+,;=:@/?#%-]+/g, encodeURIComponent);
}
