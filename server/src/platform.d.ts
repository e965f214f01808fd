/* What Node and web workers both have, and the language alone does not tell of. */

declare function atob(base64: string): string;
declare function btoa(characters: string): string;
declare function setTimeout(act: () => void, milliseconds: number): unknown;
