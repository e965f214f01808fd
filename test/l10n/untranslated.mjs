// `npm run l10n`: prints what readers see that is not translated yet, by language.
import { fileURLToPath } from 'node:url';
import { loadBundled } from '../measure/loadBundled.mjs';

const { untranslated } = await loadBundled('../l10n/sentences.ts');
for (const line of untranslated(fileURLToPath(new URL('../../', import.meta.url)))) console.log(line);
