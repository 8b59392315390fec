#!/usr/bin/env python3
"""Build the same pages with Hugo and Pagefind and with roleguide, search in both in Chromium, and
print what it costs as Markdown.

One run measures everything, by turns. README.md has the method. Needs Python 3.8 or newer, Node.js 20
or newer with npm (which fetches Pagefind and playwright-core on the first run), Hugo and Chromium."""
import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import time

sys.dont_write_bytecode = True

import queries
import run
from run import Failure, say

HERE = run.HERE
LANGS = {"sv": "Swedish", "de": "German", "ro": "Romanian", "pt": "Portuguese"}
# Pagefind's ready-made user interfaces, which a site with its own does not publish.
PAGEFIND_UI = ("pagefind-ui.", "pagefind-modular-ui.", "pagefind-component-ui.", "pagefind-highlight.")
WITHOUT_SEARCH = "--no-search"


# --- What is needed -------------------------------------------------------------------------------

def find_chromium():
    for name in (os.environ.get("ROLEGUIDE_CHROMIUM"), "chromium", "chromium-browser", "google-chrome"):
        path = name and shutil.which(name)
        if path: return path
    raise Failure("there is no Chromium; install it or name it in ROLEGUIDE_CHROMIUM")


def install():
    """The folder with the packages of search/package.json; versions are exact, no lock file is kept."""
    for tool in ("node", "npm"):
        if not shutil.which(tool): raise Failure("%s is not installed (Node.js 20 or newer is needed)" % tool)
    source = os.path.join(HERE, "search", "package.json")
    folder = os.path.join(run.TARGET, "node"); copy = os.path.join(folder, "package.json")
    with open(source, "rb") as fh: wanted = fh.read()
    if os.path.isdir(os.path.join(folder, "node_modules")) and os.path.exists(copy):
        with open(copy, "rb") as fh:
            if fh.read() == wanted: return folder
    os.makedirs(folder, exist_ok=True)
    say("Installing the packages of %s" % run.rel(source))
    shutil.copyfile(source, copy)
    if subprocess.run(["npm", "install", "--no-package-lock", "--no-audit", "--no-fund", "--silent"], cwd=folder).returncode:
        os.remove(copy)
        raise Failure("npm install failed in %s" % run.rel(folder))
    return folder


def pagefind_program(modules):
    """Pagefind itself, as its npm package runs it: without the time of the wrapper in Node.js."""
    scope = os.path.join(modules, "node_modules", "@pagefind")
    for package in sorted(os.listdir(scope)):
        for name in ("pagefind_extended", "pagefind_extended.exe"):
            path = os.path.join(scope, package, "bin", name)
            if os.path.exists(path): return path
    raise Failure("npm installed no Pagefind for this machine in %s" % run.rel(scope))


# --- Building -------------------------------------------------------------------------------------

def weigh(folder, part=lambda path: True):
    """Files and bytes of the files of a folder whose relative path belongs to the part."""
    files = size = 0
    for d, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(d, name)
            if part(os.path.relpath(path, folder).replace(os.sep, "/")):
                files += 1; size += os.lstat(path).st_size
    return files, size


def is_search(path):
    """Is this file of a finished roleguide site there for search alone?"""
    name = os.path.basename(path)
    return path.startswith("search/") or path == "sw.js" or (
        path.startswith("assets/") and name.startswith("search-"))


def build_round(number, corpus, base, pagefind, separable):
    """One build of everything; the folders are new, and nothing is deleted."""
    folder = os.path.join(base, "%02d" % number); r = {}
    r["hugo"] = run.run("hugo", corpus, os.path.join(folder, "hugo"))
    r["pagefind"] = run.measure([pagefind, "--site", r["hugo"]["out"]], os.path.join(folder, "pagefind"))
    out = os.path.join(r["hugo"]["out"], "pagefind")
    r["pagefind"]["files"], r["pagefind"]["bytes"] = weigh(
        out, lambda path: not os.path.basename(path).startswith(PAGEFIND_UI))
    if separable:
        r["plain"] = run.run("roleguide", corpus, os.path.join(folder, "plain"))
    r["roleguide"] = run.run("roleguide", corpus, os.path.join(folder, "roleguide"), search=True)
    r["search"] = dict(zip(("files", "bytes"), weigh(r["roleguide"]["out"], is_search)))
    return r


def builds(a, corpus, base, pagefind):
    text = subprocess.run([os.path.join(run.ROOT, "roleguide"), "build", "--help"], stdout=subprocess.PIPE,
                          universal_newlines=True).stdout
    separable = WITHOUT_SEARCH in text
    rounds = []
    for k in range(a.warmup + a.builds):
        r = build_round(k, corpus, base, pagefind, separable)
        for name in ("hugo", "pagefind", "plain", "roleguide"):
            if name in r:
                say("%-10s %-9s wall %7.2f s   CPU %7.2f s   peak %6.0f MB" % (
                    name, "warm-up" if k < a.warmup else "run %d" % (k - a.warmup + 1),
                    r[name]["wall"], r[name]["cpu"], r[name]["peak"]))
        for tool in ("hugo", "roleguide"):
            if r[tool]["pages"] < a.pages:
                raise Failure("%s wrote %d HTML files, fewer than the %d pages of the corpus" % (tool, r[tool]["pages"], a.pages))
        if k >= a.warmup: rounds.append(r)
    return rounds


# --- Searching ------------------------------------------------------------------------------------

def in_browser(script, base, **options):
    options["out"] = os.path.join(base, script.replace(".mjs", ".json"))
    if subprocess.run(["node", os.path.join(HERE, "search", script), json.dumps(options)], stdout=sys.stderr).returncode:
        raise Failure("bench/search/%s failed; see above" % script)
    with open(options["out"], encoding="utf-8") as fh: return json.load(fh)


# --- The report -----------------------------------------------------------------------------------

def p95(values):
    """The value that at most one in twenty is greater than (nearest rank)."""
    values = sorted(values)
    return values[-(-95 * len(values) // 100) - 1]


def spread(values, form, unit=""):
    """Median / 95th percentile."""
    if not values: return "–"
    return "%s / %s%s" % (form(statistics.median(values)), form(p95(values)), unit)


def kb(n): return "%.1f" % (n / 1000)


def ms(n): return "%.1f" % n


def of(sessions, reader, language=None):
    return [s for s in sessions if s["reader"] == reader and language in (None, s["language"])]


def first(s):
    return s["opened"] + s["searches"][0]["index"] + s["searches"][0]["results"]


def further(sessions):
    return [q for s in sessions for q in s["searches"][1:]]


def ratio(mine, other):
    return "%.2f" % (mine / other) if other else "–"


def report(m):
    rounds, sessions, typing = m["rounds"], m["sessions"], m.get("typing")
    middle = lambda f: statistics.median(f(r) for r in rounds)
    both = {reader: of(sessions, reader) for reader in ("pagefind", "roleguide")}
    size = lambda reader, f: [f(s) for s in both[reader]]
    lines = [m["environment"], "", "Medians (and where two figures stand, median / 95th percentile). kB is 1,000 bytes.", "",
             "| figure | target | roleguide | Hugo, Pagefind | ratio |", "|---|---|---|---|---|"]
    row = lambda *cells: lines.append("| %s |" % " | ".join(cells))

    a, b = size("roleguide", first), size("pagefind", first)
    row("first search with its results, kB", "≤ 55 / 70, ≤ 0.30 of Pagefind's", spread(a, kb), spread(b, kb),
        "%s / %s" % (ratio(statistics.median(a), statistics.median(b)), ratio(p95(a), p95(b))))
    if typing:
        modules = typing["modules"]
        row("the same with the modules of the search box and the results page, kB", "", spread([x + modules for x in a], kb), "–", "")
    a, b = ([q["index"] + q["results"] for q in further(both[r])] for r in ("roleguide", "pagefind"))
    row("each further search with its results, kB", "≤ 15", spread(a, kb), spread(b, kb), ratio(statistics.median(a), statistics.median(b)))
    a, b = ([q["index"] for q in further(both[r])] for r in ("roleguide", "pagefind"))
    row("– of it the index", "", spread(a, kb), spread(b, kb), ratio(statistics.median(a), statistics.median(b)))
    a, b = ([q["ms"] for q in further(both[r])] for r in ("roleguide", "pagefind"))
    row("search after load, ms", "≤ 15", spread(a, ms), spread(b, ms), ratio(statistics.median(a), statistics.median(b)))
    a, b = ([q["showMs"] for q in further(both[r])] for r in ("roleguide", "pagefind"))
    row("– and its results, ms", "", spread(a, ms), spread(b, ms), ratio(statistics.median(a), statistics.median(b)))
    a, b = ([s["init"] + s["searches"][0]["ms"] for s in both[r]] for r in ("roleguide", "pagefind"))
    row("from nothing loaded to the first search's answer, ms", "", spread(a, ms), spread(b, ms), ratio(statistics.median(a), statistics.median(b)))

    if "plain" in rounds[0]:
        for key, name, target in (("cpu", "CPU", "≤ 0.33"), ("wall", "wall", "")):
            row("search on top of the build, %s s" % name, target, "%.1f" % middle(lambda r: r["roleguide"][key] - r["plain"][key]),
                "%.1f" % middle(lambda r: r["pagefind"][key]),
                "%.2f" % middle(lambda r: (r["roleguide"][key] - r["plain"][key]) / r["pagefind"][key]))
    else:
        row("search on top of the build, CPU s", "≤ 0.33", "not measured: no %s" % WITHOUT_SEARCH,
            "%.1f" % middle(lambda r: r["pagefind"]["cpu"]), "–")
    for key, name in (("cpu", "CPU"), ("wall", "wall")):
        row("whole job, %s s" % name, "≤ 0.45", "%.1f" % middle(lambda r: r["roleguide"][key]),
            "%.1f + %.1f" % (middle(lambda r: r["hugo"][key]), middle(lambda r: r["pagefind"][key])),
            "%.2f" % middle(lambda r: r["roleguide"][key] / (r["hugo"][key] + r["pagefind"][key])))
    row("memory of the largest process, MB", "", "%.0f" % middle(lambda r: r["roleguide"]["peak"]),
        "%.0f, %.0f" % (middle(lambda r: r["hugo"]["peak"]), middle(lambda r: r["pagefind"]["peak"])),
        "%.2f" % middle(lambda r: r["roleguide"]["peak"] / r["pagefind"]["peak"]))
    for key, name, form in (("files", "files for search", "{:,.0f}"), ("bytes", "their bytes on disk, MB", "{:.1f}")):
        mine, other = (middle(lambda r: r[t][key]) / (1e6 if key == "bytes" else 1) for t in ("search", "pagefind"))
        row(name, "fewer" if key == "files" else "smaller", form.format(mine), form.format(other), ratio(mine, other))
    if typing:
        row("typing, warm, key press to painted list, ms", "≤ 50 (95th)", spread(typing["warm"], ms), "–", "")
        row("– while its files come, ms", "", spread(typing["first"], ms), "–", "")
        row("– files for a query typed letter by letter, slowly, kB", "", spread(typing["bytes"], kb), "–", "")
    row("judged queries, recall@5 / MRR, least of the languages", "≥ 0.97 / 0.93", m.get("judged", "see the project's test"), "–", "")

    lines += ["", "| language | reader | opening kB | first search kB | further kB | of it index kB | search ms | results ms | requests of a first search | results shown |",
              "|---|---|---|---|---|---|---|---|---|---|"]
    for language, name in LANGS.items():
        for reader in ("pagefind", "roleguide"):
            s = of(sessions, reader, language)
            if not s: continue
            row(name, reader, kb(statistics.median(x["opened"] for x in s)), spread([first(x) for x in s], kb),
                spread([q["index"] + q["results"] for q in further(s)], kb), spread([q["index"] for q in further(s)], kb),
                spread([q["ms"] for q in further(s)], ms), spread([q["showMs"] for q in further(s)], ms),
                "%.0f" % statistics.median(x["requests"] + x["searches"][0]["requests"] for x in s),
                "%.1f" % statistics.mean(q["shown"] for x in s for q in x["searches"]))
    return "\n".join(lines)


def main():
    ap = argparse.ArgumentParser(prog="bench/search.sh", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--pages", type=int, default=10200, metavar="P", help="role and guide pages, a multiple of 12 (default 10200)")
    ap.add_argument("--builds", type=int, default=5, metavar="B", help="timed builds of each (default 5)")
    ap.add_argument("--warmup", type=int, default=1, metavar="W", help="builds before them that do not count (default 1)")
    ap.add_argument("--sessions", type=int, default=100, metavar="S",
                    help="sessions of four searches in each language and reader (default 100)")
    ap.add_argument("--seed", default="1", help="seed of the corpus and of the queries (default 1)")
    ap.add_argument("--no-ranges", dest="ranges", action="store_false",
                    help="let the host send whole files only, as hosts do that know no range requests")
    ap.add_argument("--report", metavar="FILE", help="print the table of an earlier run's measurements again")
    a = ap.parse_args()
    if a.pages < 48 or a.pages > 120000 or a.pages % 12: ap.error("--pages must be a multiple of 12 from 48 to 120000")
    if a.builds < 1 or a.warmup < 0 or a.sessions < 1: ap.error("--builds and --sessions must be at least 1, --warmup at least 0")
    if not a.seed.isalnum(): ap.error("--seed must be letters and digits")
    try:
        if a.report:
            with open(a.report, encoding="utf-8") as fh: print(report(json.load(fh)))
            return 0
        for tool in run.TOOLS: run.check(tool)
        chromium, modules = find_chromium(), install()
        corpus = run.make_corpus(a.pages // 6, a.seed)
        for tool in run.TOOLS: run.read_all(corpus, tool)
        base = os.path.join(run.TARGET, "search", "%s-%d" % (time.strftime("%Y%m%d-%H%M%S"), os.getpid()))
        rounds = builds(a, corpus, base, pagefind_program(modules))
        drawn = os.path.join(base, "queries.json")
        with open(drawn, "w", encoding="utf-8") as fh:
            json.dump({l: queries.draw(corpus, l, a.sessions, 4, a.seed) for l in LANGS}, fh, ensure_ascii=False)
        sites = {"pagefind": rounds[-1]["hugo"]["out"], "roleguide": rounds[-1]["roleguide"]["out"]}
        searched = in_browser("browser.mjs", base, modules=modules, chromium=chromium, queries=drawn, sites=sites,
                              ranges=a.ranges)
        typed = in_browser("typing.mjs", base, modules=modules, chromium=chromium, queries=drawn,
                           site=sites["roleguide"], ranges=a.ranges)
        host = "a host that %s range requests" % ("answers" if a.ranges else "ignores")
        m = dict(environment="%s; Pagefind 1.6.0; Chromium %s; %s; %s pages, %d builds of each, %d sessions of each in a language" % (
                     run.environment(run.TOOLS), searched["chromium"], host, format(a.pages, ","), a.builds, a.sessions),
                 rounds=rounds, sessions=searched["sessions"], typing=typed)
        with open(os.path.join(base, "measured.json"), "w", encoding="utf-8") as fh: json.dump(m, fh)
        say("The measurements are in %s" % run.rel(os.path.join(base, "measured.json")))
        print(report(m))
    except Failure as e:
        say("bench/search.sh: %s" % e)
        return 1
    except KeyboardInterrupt:
        return 130
    return 0


if __name__ == "__main__":
    sys.exit(main())
