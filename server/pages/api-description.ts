/** The parts of an OpenAPI 3.1 document that the page about the API reads. */

export type SchemaShape = {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly items?: SchemaShape;
  readonly properties?: Readonly<Record<string, SchemaShape>>;
  readonly required?: readonly string[];
  readonly allOf?: readonly SchemaShape[];
  readonly anyOf?: readonly SchemaShape[];
  readonly oneOf?: readonly SchemaShape[];
  readonly description?: string;
  readonly default?: unknown;
  readonly example?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
};

export type ContentShape = Readonly<Record<string, { readonly schema?: SchemaShape }>>;

export type OperationShape = {
  readonly operationId: string;
  readonly summary: string;
  readonly description?: string;
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly required?: boolean;
    readonly description?: string;
    readonly schema?: SchemaShape;
  }[];
  readonly requestBody?: { readonly content: ContentShape };
  readonly responses: Readonly<
    Record<string, { readonly description: string; readonly content?: ContentShape }>
  >;
};

export type ApiDescription = {
  readonly paths: Readonly<Record<string, Readonly<Record<string, OperationShape>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, SchemaShape>> };
};
