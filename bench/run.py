#!/usr/bin/env python3
"""Build the same pages with Hugo and with roleguide, by turns, and compare what it costs.

Every run goes into a folder that has never existed before; nothing is deleted between runs (see
README.md for the reason). Needs Python 3.8 or newer on Linux or macOS, no packages."""
import argparse
import hashlib
import os
import platform
import shutil
import statistics
import subprocess
import sys
import time

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(HERE)
TARGET = os.path.join(ROOT, "target", "bench")
TOOLS = ["hugo", "roleguide"]


class Failure(Exception):
    pass


def say(text):
    print(text, file=sys.stderr, flush=True)


def rel(path):
    return os.path.relpath(path, ROOT)


def command(tool, corpus, folder, search=False):
    """Command line, folder of the pages. Hugo makes no search index, so search is asked for."""
    out = os.path.join(folder, "site")
    if tool == "hugo":
        return ["hugo", "--source", os.path.join(corpus, "hugo"), "--destination", out,
                "--cacheDir", os.path.join(folder, "cache"), "--ignoreCache", "--noBuildLock"], out
    return [os.path.join(ROOT, "roleguide"), "build", "--site", os.path.join(corpus, "roleguide"),
            "--out", out] + (["--index", os.path.join(folder, "index")] if search else ["--no-search"]), out


def check(tool):
    if tool == "hugo" and not shutil.which("hugo"):
        raise Failure("hugo is not installed. On Debian and Ubuntu: apt-get install hugo\n"
                      "To measure this program alone: bench/run.sh --only roleguide")
    if tool == "roleguide" and not os.access(os.path.join(ROOT, "roleguide"), os.X_OK):
        raise Failure("./roleguide is not there or cannot be run; build the program first.\n"
                      "To measure the peer alone: bench/run.sh --only hugo")
    # The launcher compiles a program that is older than its sources: now, not in a timed run.
    if tool == "roleguide": subprocess.run([os.path.join(ROOT, "roleguide"), "--version"], stdout=subprocess.DEVNULL)


def make_corpus(n, seed):
    # The fingerprint in the name: a changed generator or peer site gives a new corpus.
    h = hashlib.sha256()
    for d, dirs, names in os.walk(os.path.join(HERE, "hugo")):
        dirs.sort()
        for name in sorted(names):
            with open(os.path.join(d, name), "rb") as fh: h.update(name.encode() + fh.read())
    with open(os.path.join(HERE, "corpus.py"), "rb") as fh: h.update(fh.read())
    corpus = os.path.join(TARGET, "corpus-%d-%s-%s" % (6 * n, seed, h.hexdigest()[:8]))
    if not os.path.isdir(corpus):
        part = "%s.part-%d" % (corpus, time.time_ns())
        say("Writing the corpus %s" % rel(corpus))
        os.makedirs(part)
        done = subprocess.run([sys.executable, os.path.join(HERE, "corpus.py"), str(n), part, "--seed", seed,
                               "--forms", "roleguide,hugo"], stdout=subprocess.PIPE, universal_newlines=True)
        if done.returncode: raise Failure("bench/corpus.py ended with exit code %d" % done.returncode)
        say("  " + done.stdout.strip())
        os.rename(part, corpus)
    return corpus


def read_all(corpus, tool):
    """Brings the inputs into the page cache, so that the first run does not pay for the disk."""
    for d, _, names in os.walk(os.path.join(corpus, tool)):
        for name in names:
            with open(os.path.join(d, name), "rb") as fh: fh.read()


def tree(out):
    """HTML pages, files and megabytes of a site."""
    pages = files = size = 0
    for d, _, names in os.walk(out):
        for name in names:
            files += 1
            pages += name.endswith(".html")
            size += os.lstat(os.path.join(d, name)).st_size
    return pages, files, size / 1e6


def measure(cmd, folder):
    """Runs one process in a new folder: wall, CPU, user and system seconds, peak megabytes."""
    os.makedirs(folder, exist_ok=True)
    log = os.path.join(folder, "log-%s.txt" % os.path.basename(cmd[0]))
    os.sync()
    with open(log, "wb") as fh:
        start = time.perf_counter()
        p = subprocess.Popen(cmd, stdin=subprocess.DEVNULL, stdout=fh, stderr=subprocess.STDOUT, cwd=ROOT)
        # wait4 gives the resources of this child and of the children it waited for itself.
        _, status, usage = os.wait4(p.pid, 0)
        wall = time.perf_counter() - start
    p.returncode = -os.WTERMSIG(status) if os.WIFSIGNALED(status) else os.WEXITSTATUS(status)
    if p.returncode:
        with open(log, errors="replace") as fh: tail = fh.read()[-2000:]
        raise Failure("%s ended with exit code %d. The end of %s:\n%s"
                      % (os.path.basename(cmd[0]), p.returncode, rel(log), tail))
    peak = usage.ru_maxrss / (1e6 if sys.platform == "darwin" else 1e6 / 1024)
    return dict(wall=wall, cpu=usage.ru_utime + usage.ru_stime, user=usage.ru_utime, sys=usage.ru_stime, peak=peak)


def run(tool, corpus, folder, search=False):
    cmd, out = command(tool, corpus, folder, search)
    used = measure(cmd, folder)
    pages, files, size = tree(out)
    return dict(used, tool=tool, out=out, pages=pages, files=files, size=size)


def version(cmd):
    try:
        done = subprocess.run(cmd, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, universal_newlines=True)
        return (done.stdout.strip().splitlines() or ["?"])[0]
    except OSError:
        return "?"


def environment(tools):
    memory = ""
    try:
        memory = ", %.0f GiB" % (os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2 ** 30)
    except (ValueError, OSError):
        pass
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    lines = ["%s %s, %d cores%s" % (platform.system(), platform.machine(), cores, memory)]
    if "hugo" in tools: lines.append(" ".join(version(["hugo", "version"]).split()[:3]))
    if "roleguide" in tools: lines.append(version(["java", "-version"]))
    return "; ".join(lines)


def table(runs, tools, n):
    """The medians of each tool, and the median of the ratios of the pairs."""
    out = ["| tool | pages | runs | wall s | CPU s (user + system) | peak MB | CPU ms a page | HTML files | output MB |",
           "|---|---|---|---|---|---|---|---|---|"]
    for tool in tools:
        r = [x for x in runs if x["tool"] == tool]
        m = {k: statistics.median(x[k] for x in r) for k in ("wall", "cpu", "user", "sys", "peak", "size")}
        out.append("| %s | %s | %d | %.2f (%.2f) | %.2f (%.2f + %.2f) | %.0f | %.2f | %d | %.1f |" % (
            tool, format(6 * n, ","), len(r), m["wall"], min(x["wall"] for x in r), m["cpu"], m["user"], m["sys"],
            m["peak"], 1000 * m["cpu"] / (6 * n), r[0]["pages"], m["size"]))
    if len(tools) == 2:
        a, b = ([x for x in runs if x["tool"] == t] for t in tools)
        out += ["", "| %s / %s, pair by pair | median | least | most |" % (tools[1], tools[0]), "|---|---|---|---|"]
        for key, name in (("cpu", "CPU"), ("wall", "wall"), ("peak", "peak memory")):
            q = [y[key] / x[key] for x, y in zip(a, b)]
            out.append("| %s | %.2f | %.2f | %.2f |" % (name, statistics.median(q), min(q), max(q)))
    return "\n".join(out)


def main():
    ap = argparse.ArgumentParser(prog="bench/run.sh", description=__doc__,
                                 formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--pages", type=int, default=10200, metavar="P",
                    help="role and guide pages, a multiple of 12 (default 10200: 1700 roles, 850 guides, 4 languages)")
    ap.add_argument("--runs", type=int, default=5, metavar="R", help="timed runs of each tool (default 5)")
    ap.add_argument("--warmup", type=int, default=1, metavar="W", help="runs before them that do not count (default 1)")
    ap.add_argument("--only", choices=TOOLS, help="measure this tool alone")
    ap.add_argument("--seed", default="1", help="seed of the corpus (default 1)")
    ap.add_argument("--clean", action="store_true",
                    help="remove target/bench at the end. Wait five minutes before the next measurement")
    a = ap.parse_args()
    if a.pages < 48 or a.pages > 120000 or a.pages % 12: ap.error("--pages must be a multiple of 12 from 48 to 120000")
    if a.runs < 1 or a.warmup < 0: ap.error("--runs must be at least 1, --warmup at least 0")
    if not a.seed.isalnum(): ap.error("--seed must be letters and digits")
    tools = [a.only] if a.only else TOOLS
    try:
        for tool in tools: check(tool)
        corpus = make_corpus(a.pages // 6, a.seed)
        for tool in tools: read_all(corpus, tool)
        base = os.path.join(TARGET, "runs", "%s-%d" % (time.strftime("%Y%m%d-%H%M%S"), os.getpid()))
        runs = []
        for k in range(a.warmup + a.runs):
            for tool in tools:
                warm = k < a.warmup
                r = run(tool, corpus, os.path.join(base, "%02d-%s" % (k, tool)))
                say("%-9s %-9s wall %7.2f s   CPU %7.2f s   peak %6.0f MB   %d HTML files" % (
                    tool, "warm-up" if warm else "run %d" % (k - a.warmup + 1), r["wall"], r["cpu"], r["peak"], r["pages"]))
                if r["pages"] < a.pages:
                    raise Failure("%s wrote %d HTML files, fewer than the %d pages of the corpus"
                                  % (tool, r["pages"], a.pages))
                if not warm: runs.append(r)
        print("%s\n\n%s" % (environment(tools), table(runs, tools, a.pages // 6)))
    except Failure as e:
        say("bench/run.sh: %s" % e)
        return 1
    except KeyboardInterrupt:
        return 130
    finally:
        if a.clean and os.path.isdir(TARGET): shutil.rmtree(TARGET)
    return 0


if __name__ == "__main__":
    sys.exit(main())
