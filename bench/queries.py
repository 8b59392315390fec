#!/usr/bin/env python3
"""Draw what is searched for from a corpus that corpus.py wrote.

    queries.py CORPUS [--sessions 100] [--each 4] [--seed S]

Prints JSON: for each language a list of sessions, each a list of queries of one to three words. The
words of a query come from one page, by turns of chance from its title or its text, in lower case, so
that some page has them all. Function words ("and", "the") and words of one or two letters are left
out: nobody searches for them, and they are the dearest words of an index without stop words. The same
corpus and seed give the same queries. No dependencies; Python 3.8 or newer."""
import argparse
import json
import os
import random
import re
import sys

sys.dont_write_bytecode = True

import corpus as text

WORD = re.compile(r"[^\W\d_]{3,}")
TITLE = re.compile(r'^title: (".*")$', re.M)
# What stands in front matter that is no text: keys, references, dates; and addresses in Markdown.
NOT_TEXT = re.compile(r'^(?:title|key|family|lastReviewed|tools|related|date|updated):.*$|^  - \{.*\}$|^ *(?:- )?\w+:'
                      r'|\]\([^)]*\)|\{#\w+\}', re.M)

# A function word of the titles that the lists of the corpus lack.
MORE = {"pt": {"sobre"}}


def words(string, common):
    return [w for w in (m.lower() for m in WORD.findall(string)) if w not in common]


def pages(corpus, lang):
    for kind in ("roles", "guides"):
        folder = os.path.join(corpus, "hugo", "content", lang, kind)
        for name in sorted(os.listdir(folder)): yield os.path.join(folder, name)


def draw(corpus, lang, sessions, each, seed):
    r = random.Random("queries-%s-%s" % (lang, seed))
    common = {w.lower() for w in text.L[lang]["func"]} | MORE.get(lang, set())
    paths = list(pages(corpus, lang)); out = []
    while len(out) < sessions * each:
        with open(r.choice(paths), encoding="utf-8") as fh: page = fh.read()
        title = words(json.loads(TITLE.search(page).group(1)), common)
        body = words(NOT_TEXT.sub(" ", page), common)
        picked = []
        while len(picked) < 1 + len(out) % 3:
            word = r.choice(title if title and r.random() < 0.5 else body)
            if word not in picked: picked.append(word)
            elif len(set(title + body)) <= len(picked): break
        out.append(" ".join(picked))
    return [out[i:i + each] for i in range(0, len(out), each)]


def main():
    ap = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    ap.add_argument("corpus", metavar="CORPUS", help="folder that corpus.py wrote, with the form hugo")
    ap.add_argument("--sessions", type=int, default=100, metavar="N", help="sessions in each language (default 100)")
    ap.add_argument("--each", type=int, default=4, metavar="N", help="queries in a session (default 4)")
    ap.add_argument("--seed", default="1", metavar="S", help="any text; default 1")
    a = ap.parse_args()
    json.dump({l: draw(a.corpus, l, a.sessions, a.each, a.seed) for l in text.LANGS}, sys.stdout, ensure_ascii=False, indent=1)
    print()


if __name__ == "__main__":
    main()
