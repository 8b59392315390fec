// What ModuleCases does in Java, with a module: one line of ASCII for each case.
const ascii = text => text.replace(/[^ -~]|["\\]/g, c => '\\u' + c.charCodeAt(0).toString(16).padStart(4, '0'));

export function run(module, input) {
  const lines = [];
  const line = text => lines.push(ascii(text));
  module.open(input.config);
  for (const text of input.texts) {
    line([0, 1, 2].map(stage => module.analyze(text, stage)).join('|') + '|' + module.fold(text));
  }
  const terms = new Set(input.terms);
  const none = {hasTerm: () => -1, hasCode: () => -1, synonyms: () => null, words: () => null, lexicon: () => null};
  const all = {
    hasTerm: term => terms.has(term) ? 1 : 0,
    hasCode: code => code === '4313' ? 1 : 0,
    synonyms: key => input.synonyms[key] ?? '',
    words: prefix => input.words.filter(word => word.startsWith(prefix)).join(''),
    lexicon: () => input.lexicon,
  };
  for (const query of input.queries) {
    for (const typing of [false, true]) {
      line(module.plan(query, typing, none));
      const plan = module.plan(query, typing, all);
      line(plan);
      for (const page of input.pages) {
        line(module.excerpt(page.sections, plan, 160));
        line(module.marks(page.title, plan));
        line(String(module.foreign(page.names, page.shown, plan)));
      }
    }
  }
  return lines.join('\n') + '\n';
}
