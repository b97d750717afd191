/** Reserved words of JavaScript modules, and what the fences of a page use themselves. */
const taken =
  /^(?:a(?:rguments|wait)|break|c(?:ase|atch|hart|lass|on(?:st|tinue))|d(?:e(?:bugger|fault|lete)|isplay|o)|e(?:lse|num|val|x(?:port|tends))|f(?:alse|inally|or|unction)|i(?:f|mplements|mport|n|nstanceof|nterface)|let|n(?:ew|ull)|p(?:ackage|rivate|rotected|ublic)|return|s(?:ql|tatic|uper|witch)|t(?:his|hrow|rue|ry|ypeof)|undefined|v(?:ar|iew|oid)|w(?:hile|ith)|yield)$/;

/** Whether a fence of a page can bind its result to a cell's name. */
export function isScriptName(name: string): boolean {
  return !taken.test(name);
}
