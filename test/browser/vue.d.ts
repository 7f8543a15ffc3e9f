/** The list of desk pages is read by the tests; what is in the pages is vue-tsc's business. */
declare module '*.vue' {
  const page: object;
  export default page;
}
