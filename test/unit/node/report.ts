import { dedent } from '../../fixture.ts';

export const REPORT = dedent(`
  Inspection of children's services in Harbour Town

  Inspection dates: 4 to 15 March 2019

  Recommendations

  1. The local authority should review care plans (paragraph 40).

  2. The local authority should visit children who return home from being missing (paragraph 5).

  3. The local authority should procure quaternions.

  Inspection findings

  4. Care plans are written in good time but seldom reviewed.

  5. Children who return home after being missing wait too long for a visit.

  6. Inspectors judged leadership to require improvement.
`);
