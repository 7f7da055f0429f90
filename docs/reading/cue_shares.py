#!/usr/bin/env python3
"""Counts how often a verb is the cue of an attribution, and writes FactCheck.Core/Reading/Lexicon/shares.txt.

usage: cue_shares.py POLNEAR/train LEXICON_FOLDER
POLNEAR/train holds NAME.txt and NAME.ann (Source, Cue, Content as standoff character offsets). Only numbers per verb are kept, no text.
Occurrences inside a content are left out: the corpus does not mark attributions there.
"""
import glob, os, re, sys
from collections import defaultdict

CONTEXTS = ("plain", "that", "quote", "infinitive", "passive", "ing")
PARTICLES = "for to on of about at with against out in from up off down back as by over".split()
WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*|\d+|[^\w\s]|_")
NOT_A_VERB_AFTER = set("the a an his her their its our my your these those no any of in for with at from by on".split())
BE = set("is are was were be been being 's ’s".split())
HAVE = set("has have had having".split())


def forms(folder):
    """form → (lemma, kind): base, s, past, ing"""
    out = {}
    for line in open(os.path.join(folder, "verbs.txt"), encoding="utf8"):
        if line.startswith("#") or not line.strip():
            continue
        base, _, rest = line.strip().partition(" ")
        double = base.endswith("+")
        base = base.rstrip("+")
        if rest:
            words = [(w, "ing" if w.endswith("ing") else "s" if w.endswith("s") else "past") for w in rest.split("|")]
        else:
            stem = base + base[-1] if double else base
            if base.endswith("ee"):
                words = [(base + "s", "s"), (base + "d", "past"), (base + "ing", "ing")]
            elif base.endswith("ie"):
                words = [(base + "s", "s"), (base + "d", "past"), (base[:-2] + "ying", "ing")]
            elif base.endswith("e"):
                words = [(base + "s", "s"), (base + "d", "past"), (base[:-1] + "ing", "ing")]
            elif base.endswith("y") and base[-2] not in "aeiou":
                words = [(base[:-1] + "ies", "s"), (base[:-1] + "ied", "past"), (base + "ing", "ing")]
            else:
                words = [(base + ("es" if base.endswith(("s", "x", "z", "ch", "sh", "o")) else "s"), "s"), (stem + "ed", "past"), (stem + "ing", "ing")]
        for word, kind in [(base, "base"), *words]:
            out.setdefault(word, (base, kind))
    return out


def annotations(path):
    spans = {"Cue": [], "Content": []}
    for line in open(path, encoding="utf8"):
        part = line.rstrip("\n").split("\t")
        if len(part) > 1 and part[0][:1] == "T":
            kind, _, where = part[1].partition(" ")
            if kind in spans:
                spans[kind] += [tuple(map(int, w.split())) for w in where.split(";")]
    return spans


def covered(spans, size):
    """a byte for each character: inside one of the spans"""
    out = bytearray(size + 1)
    for s, e in spans:
        out[s:e] = b"\1" * (e - s)
    return out


def main(corpus, lexicon):
    verbs = forms(lexicon)
    count = defaultdict(lambda: [0, 0])
    particle = defaultdict(lambda: [0, 0])
    for ann in sorted(glob.glob(os.path.join(corpus, "*.ann"))):
        text = open(ann[:-4] + ".txt", encoding="utf8", newline="").read()
        spans = annotations(ann)
        cue, content = covered(spans["Cue"], len(text)), covered(spans["Content"], len(text))
        words = [(m.start(), m.end(), m.group().lower()) for m in WORD.finditer(text)]
        for i, (s, e, w) in enumerate(words):
            if w not in verbs or content[s]:
                continue
            lemma, kind = verbs[w]
            before = words[i - 1][2] if i else ""
            after = words[i + 1][2] if i + 1 < len(words) else ""
            if before in NOT_A_VERB_AFTER and kind != "past" and not (kind == "ing" and before == "by"):
                continue
            near = [x[2] for x in words[max(0, i - 5):i]]
            if after in "\"“”'`" or (after in ",:" and i + 2 < len(words) and words[i + 2][2] in "\"“'") or any(x in "\"”" for x in near):
                context = "quote"
            elif after in ("that", "whether"):
                context = "that"
            elif before == "to":
                context = "infinitive"
            elif kind == "ing":
                context = "ing"
            elif kind == "past" and set(near[-2:]) & BE and not set(near[-1:]) & HAVE:
                context = "passive"
            else:
                context = "plain"
            for key in ((lemma, context), (lemma, ""), ("", context)):
                count[key][0] += cue[s]
                count[key][1] += 1
            if after in PARTICLES and cue[s]:
                particle[lemma, after][0] += cue[words[i + 1][0]]
                particle[lemma, after][1] += 1
    with open(os.path.join(lexicon, "shares.txt"), "w", encoding="utf8") as f:
        f.write("# How often of 100 a verb is the cue of an attribution, by where it stands; written by docs/reading/cue_shares.py.\n")
        f.write("# verb " + " ".join(CONTEXTS) + " [particles that belong to the cue]\n")
        f.write("* " + " ".join(str(round(100 * count["", c][0] / max(1, count["", c][1]))) for c in CONTEXTS) + "\n")
        for lemma in sorted({k[0] for k in count if k[0] and count[k[0], ""][1] >= 3}):
            h, n = count[lemma, ""]
            overall = (h + 1) / (n + 5)
            if h < 2:
                continue
            shares = []
            for c in CONTEXTS:
                a, b = count[lemma, c]
                prior = (count["", c][0] / max(1, count["", c][1]) + 2 * overall) / 3
                shares.append(str(round(100 * (a + 4 * prior) / (b + 4))))
            own = [p for p in PARTICLES if particle[lemma, p][1] >= 3 and 2 * particle[lemma, p][0] > particle[lemma, p][1]]
            f.write(f"{lemma} {' '.join(shares)} {' '.join(own)}".rstrip() + "\n")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
