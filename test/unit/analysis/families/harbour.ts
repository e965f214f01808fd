/*
 * Committees, inquiries, accident investigators, courts and the United Nations print numbers in their own ways, and most
 * of what they cite is not their own. The harbour of these tests is nobody's.
 */

export const LONG = 'and those who keep it know what to do when a boat is late or a signal is not answered at night.';
