import { toJsonSchema } from '@valibot/to-json-schema';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import manifest from '../../../package.json' with { type: 'json' };
import { annotationSchema, collectionSchema } from '../../../server/src/annotations/sidecar/schema.ts';
import { SIDECAR_ENDING } from '../../../server/src/workspace/annotations/annotationPlaces.ts';

const WHOLE_FILE = v.looseObject({
  ...collectionSchema.entries,
  first: v.looseObject({ ...collectionSchema.entries.first.entries, items: v.array(annotationSchema) }),
});

// Rewritten with `npx vitest run --config test/vitest.config.mts --project unit jsonSchema --update`.
test('editors explain and check files of annotations by the same rules that Report Lens reads them by', async () => {
  const schema = toJsonSchema(WHOLE_FILE, { errorMode: 'ignore' });
  const described = {
    ...schema,
    title: 'Annotations of a report',
    description: 'A collection of W3C Web Annotations, written by Report Lens. Keys that are not named here are kept.',
  };
  const validation = manifest.contributes.jsonValidation.find(({ fileMatch }) => fileMatch === `*${SIDECAR_ENDING}`);
  expect(validation?.url).toBe('./client/schemas/annotations.schema.json');
  await expect(`${JSON.stringify(described, null, 2)}\n`).toMatchFileSnapshot(
    '../../../client/schemas/annotations.schema.json',
  );
});
