import type { Known } from '../report/headings/knownHeadings.ts';
import type { Layout } from '../report/layout.ts';
import { layoutOf } from '../report/layout.ts';
import type { Part, PartReader } from '../report/parts/parts.ts';
import { recognise } from '../report/recognition/recognise.ts';
import type { CutText } from '../report/lines/sameLines.ts';
import { joinText } from '../text/joinedText.ts';
import { looksAtAll, unrecorded } from '../text/stages/recording.ts';
import type { SourceText } from '../text/sourceText.ts';
import { Stage } from '../text/stages/stage.ts';
import { findCitations } from './citations/citations.ts';
import type { WhoAndWhen } from './identity/identity.ts';
import { findWhoAndWhen } from './identity/identity.ts';
import { findInspectionMentions } from './inspections/inspectionMentions.ts';
import { findPreviousMentions } from './inspections/previousMentions.ts';
import { findJudgements, withGrades } from './judgements/judgements.ts';
import { MatterReader } from './matter/matter.ts';
import type { JudgementScale, Report, ReportIdentity, Section } from './model.ts';
import { citedMatter, questionsOf } from './numbering/citedMatter.ts';
import { recoverOnce } from './numbering/knownRecoveries.ts';
import { collectEvidence, possibleStarts } from './numbering/recover.ts';
import { findParagraphs } from './paragraphs/paragraphs.ts';
import { Opinions } from './citations/whose/opinions.ts';
import { contentsOf, furnitureOf, pagesOf, spanOf } from './sections/printedParts.ts';
import { findListItems, findRecommendations } from './paragraphs/recommendations.ts';
import { footnotesOf } from './sections/footnotes.ts';
import { findSections } from './sections/sections.ts';
import { findTables } from './tables.ts';
import { findTermsInSteps } from './terms/terms.ts';
import { citationStages } from './citationStages.ts';

/** A list of the model, by its name. */
export type ReportPart = keyof Report;

/** What the outline of a report needs. */
export const OUTLINE_PARTS: readonly ReportPart[] = [
  'sections',
  'paragraphs',
  'recommendations',
  'listItems',
  'tables',
  'furniture',
] satisfies OutlinePart[];

type OutlinePart = 'sections' | 'paragraphs' | 'recommendations' | 'listItems' | 'tables' | 'furniture';

/** What is known of a text before it is read. */
export interface ReadingSurroundings {
  readonly known: Known | undefined;
  readonly likeness: number | undefined;
  /** Reads what the outline is made of, part by part. */
  readonly reader: PartReader;
}

/** What each list of a report is worked out from, once its text is cut into lines. */
export function stagesOf(
  cut: Stage<CutText>,
  source: SourceText,
  { known, reader, ...before }: ReadingSurroundings,
): { readonly [P in ReportPart]: Stage<Report[P]> } {
  const { layout, parts } = layoutOf({ reader, cut, known });
  const part = partsFrom(reader, layout, parts);
  const titled = part('titles', [], findSections);
  const joined = Stage.from([layout], ({ body }) => unrecorded(() => joinText(source.text, body.map(spanOf))));
  const found = Stage.from([joined, titled], (text, sections) =>
    findCitations(text, { opinions: new Opinions(sections) }),
  );
  const evidence = part('evidence of lost numbers', [], (inLayout) => collectEvidence(inLayout));
  const questions = reader.part('questions', [...parts, titled, evidence], function* () {
    // Where no number was lost nothing has to be compared.
    if (evidence.value.starts.length === 0) return [];
    looksAtAll();
    return questionsOf(yield* joined.steps(), yield* found.steps());
  });
  const matter = Stage.from([layout, evidence, questions], (inLayout, collected, asked) =>
    citedMatter(inLayout, asked, possibleStarts(collected), new MatterReader()),
  );
  const starts = reader.part('lost numbers', [...parts, titled, evidence, questions], function* () {
    return yield* recoverOnce(evidence.value, yield* matter.steps());
  });
  const paragraphs = part('paragraphs', [titled, starts], findParagraphs);
  const judged = reader.part('judgements', [...parts, titled], () =>
    Stage.from([layout, titled], (inLayout, sections) =>
      findJudgements(inLayout, sections, () => joined.value),
    ).steps(),
  );
  const recommendations = part('recommendations', [titled, paragraphs], findRecommendations);
  const pages = Stage.from([layout], pagesOf);
  const footnotes = Stage.from([layout], footnotesOf);
  // Those that read the outline go on from its part: it records what it looks at.
  const lostNumbers = new Stage(function* () {
    yield* starts.steps();
    return yield* matter.steps();
  });
  const outline = { sections: titled, paragraphs, recommendations };
  const { citations, problems } = citationStages({
    ...{ source, layout, joined, found, lostNumbers, pages, footnotes },
    ...outline,
  });
  const likeness = Stage.from([], () => before.likeness ?? recognise(source.text).likeness);
  const identity = Stage.from([likeness, Stage.from([layout], findWhoAndWhen), titled, judged], identityOf);
  const furniture = part('furniture of the model', [], furnitureOf);
  return {
    identity,
    sections: part('sections', [titled, judged], (inLayout, sections, { judgements, scale }) =>
      withGrades(inLayout, sections, judgements, scale),
    ),
    paragraphs,
    recommendations,
    listItems: part('list items', [titled, paragraphs, recommendations], findListItems),
    citations,
    terms: new Stage(function* () {
      return yield* findTermsInSteps(source, { furniture: (yield* furniture.steps()).map(spanOf) });
    }),
    judgements: Stage.from([judged], ({ judgements }) => judgements),
    inspectionMentions: Stage.from([joined, identity], findInspectionMentions),
    previousMentions: Stage.from([joined], findPreviousMentions),
    contents: Stage.from([layout, titled], contentsOf),
    tables: part('tables', [titled], findTables),
    furniture,
    footnotes,
    problems,
    pages,
  };
}

/** Makes parts that are read from the layout, itself read from `parts`, and from further parts. */
function partsFrom(reader: PartReader, layout: Stage<Layout>, parts: readonly Part<unknown>[]) {
  return <N extends readonly unknown[], T>(
    name: string,
    needs: { [I in keyof N]: Part<N[I]> },
    read: (...needs: [Layout, ...N]) => T,
  ): Part<T> =>
    reader.part(name, [...parts, ...(needs as readonly Part<unknown>[])], function* () {
      const inLayout = yield* layout.steps();
      return read(inLayout, ...(needs.map(({ value }) => value) as unknown as N));
    });
}

function identityOf(
  likeness: number,
  whoAndWhen: WhoAndWhen,
  sections: readonly Section[],
  { scale }: { readonly scale: JudgementScale | undefined },
): ReportIdentity {
  const title = sections.find((section) => section.kind === 'cover')?.title;
  return {
    likeness,
    ...whoAndWhen,
    ...(title === undefined ? {} : { title }),
    ...(scale === undefined ? {} : { scale }),
  };
}
