// Stands in a bundle for a package that we never come to call.
export {};
