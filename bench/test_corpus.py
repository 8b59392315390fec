#!/usr/bin/env python3
"""Checks of corpus.py without dependencies: python3 bench/test_corpus.py"""
import glob
import hashlib
import json
import os
import re
import subprocess
import sys
import tempfile
import unittest

HERE = os.path.dirname(os.path.abspath(__file__))
LANGS = ["sv", "de", "ro", "pt"]


def make(out, n=40, seed="1", forms="roleguide,hugo,data"):
    subprocess.run([sys.executable, os.path.join(HERE, "corpus.py"), str(n), out, "--seed", seed, "--forms", forms],
                   check=True, stdout=subprocess.DEVNULL)


def digest(root):
    h = hashlib.sha256(); files = 0
    for d, dirs, names in os.walk(root):
        dirs.sort()
        for n in sorted(names):
            p = os.path.join(d, n); files += 1
            h.update(os.path.relpath(p, root).encode() + b"\0")
            with open(p, "rb") as fh: h.update(fh.read())
    return files, h.hexdigest()


def read(path):
    with open(path, encoding="utf-8") as fh: return fh.read()


def words(text):
    return len(re.findall(r"\w+", text))


class Corpus(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.tmp = tempfile.TemporaryDirectory()
        cls.a = os.path.join(cls.tmp.name, "a")
        make(cls.a)
        cls.site = os.path.join(cls.a, "roleguide", "content")

    @classmethod
    def tearDownClass(cls):
        cls.tmp.cleanup()

    def test_queries_are_drawn_from_pages_and_the_same_each_time(self):
        def draw():
            done = subprocess.run([sys.executable, os.path.join(HERE, "queries.py"), self.a, "--sessions", "9", "--each", "3"],
                                  check=True, stdout=subprocess.PIPE, encoding="utf-8")
            return done.stdout
        first = draw()
        self.assertEqual(first, draw())
        for lang, sessions in json.loads(first).items():
            self.assertEqual([3] * 9, [len(x) for x in sessions])
            pages = [read(p).lower() for p in glob.glob(os.path.join(self.a, "hugo", "content", lang, "[rg]*", "*.md"))]
            for number, query in enumerate(q for session in sessions for q in session):
                self.assertLessEqual(len(query.split()), 1 + number % 3)
                self.assertTrue(any(all(w in page for w in query.split()) for page in pages), query)

    def test_same_seed_same_bytes(self):
        b = os.path.join(self.tmp.name, "b"); make(b)
        self.assertEqual(digest(self.a), digest(b))

    def test_other_seed_other_bytes(self):
        c = os.path.join(self.tmp.name, "c"); make(c, seed="2")
        self.assertNotEqual(digest(self.a), digest(c))

    def test_one_form_does_not_change_another(self):
        d = os.path.join(self.tmp.name, "d"); make(d, forms="roleguide")
        self.assertEqual(digest(os.path.join(self.a, "roleguide")), digest(os.path.join(d, "roleguide")))

    def test_every_language_has_every_page(self):
        for lang in LANGS:
            self.assertEqual(40, len(glob.glob(self.site + "/roles/*/%s.yaml" % lang)))
            self.assertEqual(20, len(glob.glob(self.site + "/guides/*/%s.md" % lang)))
            self.assertEqual(40, len(glob.glob(self.a + "/hugo/content/%s/roles/*.md" % lang)))
            self.assertEqual(20, len(glob.glob(self.a + "/hugo/content/%s/guides/*.md" % lang)))
            self.assertEqual(24, len(glob.glob(self.a + "/hugo/content/%s/skills/*.md" % lang)))

    def test_slugs_are_valid_and_unique(self):
        for lang in LANGS:
            for pattern in ("roles/*/%s.yaml", "guides/*/%s.md"):
                slugs = [re.search(r"^slug: (.*)$", read(p), re.M).group(1)
                         for p in glob.glob(os.path.join(self.site, pattern % lang))]
                self.assertEqual(len(slugs), len(set(slugs)))
                for s in slugs: self.assertRegex(s, r"^(?=.{1,80}$)[a-z0-9]+(-[a-z0-9]+)*$")

    def test_related_roles_exist_and_are_others(self):
        for p in glob.glob(self.site + "/roles/*/role.yaml"):
            key = os.path.basename(os.path.dirname(p))
            rel = re.search(r"^related: \[(.*)\]$", read(p), re.M).group(1).split(", ")
            self.assertEqual(4, len(set(rel)))
            self.assertNotIn(key, rel)
            for r in rel: self.assertTrue(os.path.isdir(os.path.join(self.site, "roles", r)), r)

    def test_summaries_are_short(self):
        files = glob.glob(self.site + "/roles/*/??.yaml") + glob.glob(self.site + "/guides/*/*.md")
        self.assertEqual(240, len(files))
        for p in files:
            self.assertLessEqual(len(re.search(r'^summary: "(.*)"$', read(p), re.M).group(1)), 300)

    def test_headings_have_the_same_ids_in_every_language(self):
        for g in glob.glob(self.site + "/guides/*"):
            ids = [re.findall(r"^#+ .* \{#(.*)\}$", read(os.path.join(g, "%s.md" % lang)), re.M) for lang in LANGS]
            self.assertEqual([["s1", "s2", "s2-1", "s3", "s4", "s4-1", "s5"]] * 4, ids)

    def test_both_forms_hold_the_same_words(self):
        """Words of a role's text, without keys and without what both forms take from elsewhere."""
        def values(text): return re.findall(r'"(.*)"', text)
        for lang in LANGS:
            for p in glob.glob(self.site + "/roles/*/%s.yaml" % lang):
                key = os.path.basename(os.path.dirname(p))
                rg = read(p)
                desc = re.search(r"^description: \|\n((?:  .*\n|\n)+)", rg, re.M).group(1)
                hugo = read(self.a + "/hugo/content/%s/roles/%s.md" % (lang, key))
                _, front, body = hugo.split("---\n", 2)
                self.assertEqual(sorted(values(rg)), sorted(values(front)))
                self.assertEqual(words(desc), words(body))
            for p in glob.glob(self.site + "/guides/*/%s.md" % lang):
                key = os.path.basename(os.path.dirname(p))
                hugo = read(self.a + "/hugo/content/%s/guides/%s.md" % (lang, key))
                self.assertEqual(read(p).split("---\n", 2)[2].replace("(role:", "(/%s/roles/" % lang),
                                 re.sub(r"(/roles/r[0-9]+)/\)", r"\1)", hugo.split("---\n", 2)[2]))


if __name__ == "__main__":
    unittest.main()
