import { test } from 'vitest';
import { checkHover } from '../../../fixture.ts';
import { sketch } from '../../../sketch.ts';

const graded = sketch(({ span, stated }) => ({
  identity: {
    likeness: 1,
    inspectorates: [],
    inspectors: [],
    scale: {
      source: 'printed',
      name: 'four grades',
      grades: [
        { grade: 'Good', figure: '3', meaning: 'Does more than it must.', span: span('3: good') },
        { grade: 'Inadequate', figure: '1', meaning: 'Does less than it must.' },
      ],
    },
  },
  judgements: [{ area: 'Staying safe', areaSpan: span('Staying safe'), grade: stated('Inadequate') }],
}));

test('a judgement shows its meaning and its place in the scale of the report', () => {
  checkHover(
    'Staying safe: ⟦Inade‸quate⟧\nGrades awarded (3: good; 1: inadequate)\n',
    [
      'Inadequate – Does less than it must.',
      'Scale, best first (four grades):',
      '• Good (3)\n• Inadequate (1)',
      'The scale is printed in this report, line 2.',
    ],
    graded,
  );
});
