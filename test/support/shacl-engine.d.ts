declare module 'shacl-engine' {
  import type { DataFactory, DatasetCore, Term } from '@rdfjs/types';

  export class Validator {
    constructor(shapes: DatasetCore, options: { factory: DataFactory });
    validate(data: { dataset: DatasetCore }): Promise<{
      readonly results: readonly {
        readonly path?: readonly { readonly predicates: readonly Term[] }[];
        readonly constraintComponent?: Term;
        readonly value?: { readonly term?: Term };
        readonly focusNode?: { readonly term?: Term };
      }[];
    }>;
  }
}
