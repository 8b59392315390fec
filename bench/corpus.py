#!/usr/bin/env python3
"""Write a deterministic benchmark corpus: N roles and N // 2 guides in sv, de, ro and pt.

    corpus.py N OUT [--seed S] [--forms roleguide,hugo,data]

Every form holds the same text and gives 6 N pages (4 N role pages, 2 N guide pages) and, beside
them, one page for each of the 24 shared skills in each language. The same N, seed and forms give
the same bytes. No dependencies; Python 3.8 or newer.

  roleguide  OUT/roleguide, a site in the content format of this program
  hugo       OUT/hugo, the peer site: the layouts beside this script and the content
  data       OUT/data, one neutral YAML file for each role and language, one Markdown file for
             each guide and language: a start for the form of another peer
"""
import argparse
import json
import os
import random
import re
import shutil
import sys
import unicodedata
from itertools import accumulate

LANGS = ["sv", "de", "ro", "pt"]
FORMS = ["roleguide", "hugo", "data"]
SKILLS, TOOLS, FAMILIES = 24, 12, 12
KINDS = ["skill", "knowledge", "attitude"]
LEVELS = ["awareness", "working", "practitioner", "expert"]

# Word lists of each language. The text is grammatical nonsense with the letters, the word lengths
# and the word frequencies of the language.
L = {
"sv": dict(
 func="och i att det som en på är av för med till den har de inte om ett men var jag sig från vi så kan när ska eller hur nu ut under efter upp också mot vid över än bara in då alla mellan genom samt varje utan både där detta sin sina blir vara deras andra mycket olika ofta".split(),
 nouns="arbete uppgift ansvar kund projekt grupp ledning verksamhet utbildning kunskap erfarenhet säkerhet kvalitet miljö utveckling planering budget rapport system verktyg metod process lösning behov krav mål resultat samarbete uppföljning dokumentation patient elev medarbetare chef företag kommun sjukhus skola fabrik butik lager maskin anläggning bygge ritning material råvara produkt tjänst leverans inköp försäljning marknad avtal lag förordning tillsyn granskning analys forskning provtagning behandling omvårdnad rådgivning undervisning handledning schema arbetsmiljö jämställdhet hållbarhet återvinning energi värme fjärrvärme el vatten avlopp väg järnväg båt flygplan lastbil trafik transport".split(),
 heads="plan ledare utredning tekniker chef system rutin grupp ansvar möte underlag stöd arbete tjänst hantering kontroll strategi anläggning utrustning förfrågan åtgärd värdering område kunskap nivå ökning översyn".split(),
 verbs="planerar leder ansvarar utvecklar följer säkerställer rapporterar samordnar genomför bedömer dokumenterar handleder underhåller reparerar installerar felsöker beräknar granskar förbereder utbildar stödjer rekryterar förhandlar beställer kontrollerar mäter övervakar utreder föreslår förbättrar kommunicerar presenterar".split(),
 adjs="ny viktig tydlig självständig noggrann flexibel teknisk praktisk daglig årlig långsiktig hållbar säker effektiv gemensam medicinsk rättslig ekonomisk kommunal digital öppen stor liten god hög låg rätt färdig".split(),
 prof="utvecklare ingenjör tekniker sjuksköterska handläggare chef ledare konsult samordnare analytiker rådgivare montör operatör lärare pedagog mekaniker elektriker ekonom inspektör planerare controller redaktör forskare assistent arkitekt säljare inköpare utredare specialist strateg".split(),
 dom="system miljö kvalitets process produktions vård skol bygg energi trafik järnvägs flyg drift säkerhets it data nät kommunikations marknads försäljnings inköps lager logistik fastighets mark vatten avfalls livsmedels skogs jordbruks fiske kultur idrotts turism ekonomi lön personal rekryterings rätts skatte tull polis brand räddnings laboratorie läkemedels tand ögon barn äldre psykiatri rehabiliterings".split(),
 seps="", glue="", title=lambda d,p: (d+p).capitalize(), senior=["Senior ","Biträdande ","Ledande ","Junior "],
 ui=dict(roles="Yrkesroller",guides="Guider",tasks="Arbetsuppgifter",skills="Kompetenser",education="Utbildning",alt="Alternativa titlar",related="Närliggande roller",faq="Intervjufrågor",tools="Verktyg",family="Yrkesfamilj",reviewed="Granskad",essential="nödvändig",optional="meriterande",awareness="kännedom",working="grund",practitioner="van",expert="expert",home="Hem",search="Sök"),
 q=["Hur blir man {t}?","Vad tjänar en {t}?","Vilken utbildning krävs för att arbeta som {t}?"], gt="Guide till {a} inom {b}"),
"de": dict(
 func="der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man sein wurde sowie unter zwischen während jede ihre gegenüber".split(),
 nouns="Arbeit Aufgabe Verantwortung Kunde Projekt Gruppe Leitung Betrieb Ausbildung Wissen Erfahrung Sicherheit Qualität Umwelt Entwicklung Planung Haushalt Bericht System Werkzeug Methode Prozess Lösung Bedarf Anforderung Ziel Ergebnis Zusammenarbeit Prüfung Dokumentation Patient Schüler Mitarbeiter Vorgesetzte Unternehmen Gemeinde Krankenhaus Schule Fabrik Geschäft Lager Maschine Anlage Baustelle Zeichnung Werkstoff Rohstoff Erzeugnis Dienstleistung Lieferung Einkauf Verkauf Markt Vertrag Gesetz Verordnung Aufsicht Untersuchung Analyse Forschung Behandlung Pflege Beratung Unterricht Anleitung Dienstplan Arbeitsschutz Gleichstellung Nachhaltigkeit Wiederverwertung Energie Wärme Strom Wasser Abwasser Straße Eisenbahn Schiff Flugzeug Lastkraftwagen Verkehr Beförderung Maßnahme Größe Gefährdungsbeurteilung".split(),
 heads="plan leiter prüfung techniker führung system ablauf gruppe verantwortung besprechung unterlage unterstützung arbeit dienst behandlung überwachung strategie anlage ausrüstung anfrage maßnahme bewertung bereich kenntnis stufe erhöhung übersicht".split(),
 verbs="plant leitet verantwortet entwickelt verfolgt gewährleistet berichtet koordiniert führt beurteilt dokumentiert betreut wartet repariert installiert prüft berechnet begutachtet bereitet schult unterstützt rekrutiert verhandelt bestellt kontrolliert misst überwacht untersucht schlägt verbessert vermittelt präsentiert".split(),
 adjs="neue wichtige klare selbständige sorgfältige flexible technische praktische tägliche jährliche langfristige nachhaltige sichere wirksame gemeinsame medizinische rechtliche wirtschaftliche kommunale digitale offene große kleine gute hohe niedrige richtige fertige".split(),
 prof="entwickler ingenieur techniker pfleger sachbearbeiter leiter führer berater koordinator analytiker referent monteur bediener lehrer pädagoge mechaniker elektriker betriebswirt prüfer planer controller redakteur forscher assistent architekt verkäufer einkäufer gutachter spezialist stratege".split(),
 dom="System Umwelt Qualitäts Prozess Produktions Pflege Schul Bau Energie Verkehrs Eisenbahn Flug Betriebs Sicherheits IT- Daten Netz Kommunikations Markt Verkaufs Einkaufs Lager Logistik Immobilien Boden Wasser Abfall Lebensmittel Forst Landwirtschafts Fischerei Kultur Sport Tourismus Finanz Lohn Personal Rekrutierungs Rechts Steuer Zoll Polizei Brandschutz Rettungs Labor Arzneimittel Zahn Augen Kinder Alten Psychiatrie Rehabilitations".split(),
 title=lambda d,p: d+(p.capitalize() if d.endswith("-") else p), senior=["Leitender ","Stellvertretender ","Erster ","Angehender "],
 ui=dict(roles="Berufe",guides="Ratgeber",tasks="Aufgaben",skills="Kompetenzen",education="Ausbildung",alt="Weitere Bezeichnungen",related="Verwandte Berufe",faq="Fragen im Vorstellungsgespräch",tools="Werkzeuge",family="Berufsfamilie",reviewed="Geprüft",essential="erforderlich",optional="von Vorteil",awareness="Überblick",working="Grundlagen",practitioner="geübt",expert="Experte",home="Startseite",search="Suche"),
 q=["Wie wird man {t}?","Was verdient ein {t}?","Welche Ausbildung braucht ein {t}?"], gt="Ratgeber zu {a} im Bereich {b}"),
"ro": dict(
 func="și de în a la cu pe pentru că nu din se o este un care mai sau prin sunt au fost ca al dar după între fără până asupra lor lui ei această acest aceste toate fiecare când unde cum foarte atât cât precum iar dacă doar își vor fi are către sub".split(),
 nouns="muncă sarcină responsabilitate client proiect grup conducere activitate educație cunoștință experiență siguranță calitate mediu dezvoltare planificare buget raport sistem unealtă metodă proces soluție nevoie cerință obiectiv rezultat colaborare verificare documentație pacient elev angajat șef companie primărie spital școală fabrică magazin depozit mașină instalație șantier desen material produs serviciu livrare achiziție vânzare piață contract lege regulament supraveghere inspecție analiză cercetare tratament îngrijire consiliere predare îndrumare program sănătate egalitate durabilitate reciclare energie căldură electricitate apă canalizare drum cale navă avion camion trafic transport înțelegere țintă măsură".split(),
 heads=[], suff="ul lui ile ilor e ea ele elor ului uri urile urilor ător ătoare".split(),
 verbs="planifică conduce răspunde dezvoltă urmărește asigură raportează coordonează realizează evaluează documentează îndrumă întreține repară instalează depanează calculează verifică pregătește instruiește sprijină recrutează negociază comandă controlează măsoară supraveghează cercetează propune îmbunătățește comunică prezintă".split(),
 adjs="nou important clar independent atent flexibil tehnic practic zilnic anual durabil sigur eficient comun medical juridic economic municipal digital deschis mare mic bun înalt scăzut corect gata".split(),
 prof="Inginer Tehnician Asistent Referent Șef Conducător Consultant Coordonator Analist Consilier Montator Operator Profesor Pedagog Mecanic Electrician Economist Inspector Planificator Controlor Redactor Cercetător Dezvoltator Arhitect Vânzător Achizitor Expert Specialist Strateg Îngrijitor".split(),
 dom="sisteme mediu calitate procese producție îngrijire școli construcții energie trafic căi_ferate aviație exploatare securitate informatică date rețele comunicații piețe vânzări achiziții depozite logistică imobiliare terenuri ape deșeuri alimente silvicultură agricultură pescuit cultură sport turism finanțe salarizare personal recrutare drept impozite vamă poliție incendii salvare laborator medicamente stomatologie oftalmologie copii vârstnici psihiatrie reabilitare".split(),
 title=lambda d,p: p+" în "+d.replace("_"," "), senior=["Principal ","Adjunct ","Stagiar ","Debutant "],
 ui=dict(roles="Ocupații",guides="Ghiduri",tasks="Sarcini",skills="Competențe",education="Educație",alt="Alte denumiri",related="Ocupații înrudite",faq="Întrebări de interviu",tools="Instrumente",family="Familie de ocupații",reviewed="Revizuit",essential="esențial",optional="opțional",awareness="noțiuni",working="de bază",practitioner="avansat",expert="expert",home="Acasă",search="Căutare"),
 q=["Cum devii {t}?","Cât câștigă un {t}?","Ce studii îi trebuie unui {t}?"], gt="Ghid despre {a} în domeniul {b}"),
"pt": dict(
 func="de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à seu sua ou ser quando muito há nos já está eu também só pelo pela até isso ela entre era depois sem mesmo aos seus quem nas esse cada sob".split(),
 nouns="trabalho tarefa responsabilidade cliente projeto grupo direção atividade formação conhecimento experiência segurança qualidade ambiente desenvolvimento planeamento orçamento relatório sistema ferramenta método processo solução necessidade requisito objetivo resultado colaboração verificação documentação paciente aluno trabalhador chefe empresa município hospital escola fábrica loja armazém máquina instalação obra desenho material produto serviço entrega compra venda mercado contrato lei regulamento supervisão inspeção análise investigação tratamento cuidado aconselhamento ensino orientação horário saúde igualdade sustentabilidade reciclagem energia calor eletricidade água esgoto estrada ferrovia navio avião camião tráfego transporte medição órgão".split(),
 heads=[], suff="s es ção ções mente dor dora dores al ais ista istas vel idade".split(),
 verbs="planeia dirige responde desenvolve acompanha garante relata coordena realiza avalia documenta orienta mantém repara instala diagnostica calcula verifica prepara forma apoia recruta negoceia encomenda controla mede vigia investiga propõe melhora comunica apresenta".split(),
 adjs="novo importante claro autónomo atento flexível técnico prático diário anual duradouro sustentável seguro eficaz comum médico jurídico económico municipal digital aberto grande pequeno bom alto baixo correto pronto".split(),
 prof="Engenheiro Técnico Enfermeiro Gestor Chefe Diretor Consultor Coordenador Analista Conselheiro Montador Operador Professor Pedagogo Mecânico Eletricista Economista Inspetor Planeador Controlador Redator Investigador Programador Arquiteto Vendedor Comprador Perito Especialista Estratega Assistente".split(),
 dom="sistemas ambiente qualidade processos produção cuidados escolas construção energia tráfego ferrovias aviação exploração segurança informática dados redes comunicação mercados vendas compras armazéns logística imobiliário terrenos águas resíduos alimentos silvicultura agricultura pescas cultura desporto turismo finanças salários pessoal recrutamento direito impostos alfândega polícia incêndios salvamento laboratório medicamentos odontologia oftalmologia crianças idosos psiquiatria reabilitação".split(),
 title=lambda d,p: p+" de "+d, senior=["Principal ","Adjunto ","Estagiário ","Júnior "],
 ui=dict(roles="Profissões",guides="Guias",tasks="Tarefas",skills="Competências",education="Formação",alt="Outras designações",related="Profissões relacionadas",faq="Perguntas de entrevista",tools="Ferramentas",family="Família profissional",reviewed="Revisto",essential="essencial",optional="opcional",awareness="noções",working="base",practitioner="avançado",expert="especialista",home="Início",search="Pesquisa"),
 q=["Como se tornar {t}?","Quanto ganha um {t}?","Que formação precisa um {t}?"], gt="Guia sobre {a} na área de {b}"),
}


def zipf(words, s=1.0, off=2.7):
    return words, list(accumulate(1.0/(i+off)**s for i in range(len(words))))


class Text:
    """Zipf word source of one language: function words, base content words, and a long tail of
    compounds (sv, de) or inflected forms (ro, pt): about 12,000-14,000 distinct forms."""
    def __init__(self, lang, seed):
        d = L[lang]; self.d = d; self.titles = set()
        r = random.Random("%s-%s" % (lang, seed)); self.r = r
        base = d["nouns"] + d["verbs"] + d["adjs"]
        tail = []
        if d["heads"]:
            for n in d["nouns"]:
                for h in d["heads"]:
                    tail.append(n + ("s" if n[-1] not in "aeiouyåäös" else "") + h)
            for a in d["dom"]:
                for n in d["nouns"]:
                    tail.append(a + n.lower())
            for a in d["dom"]:
                for h in d["heads"]:
                    for h2 in d["heads"][:8]:
                        tail.append(a + h + "s" + h2)
        else:
            for n in d["nouns"] + d["verbs"] + d["adjs"]:
                for s in d["suff"]:
                    tail.append(n.rstrip("ăaeoiâ") + s)
                    for s2 in d["suff"][:5]:
                        tail.append(n.rstrip("ăaeoiâ") + s + s2)
        r.shuffle(base); r.shuffle(tail)
        self.fw, self.fc = zipf(d["func"])
        self.cw, self.cc = zipf(base + tail, 1.0, 20.0)
    def words(self, n):
        r = self.r
        f = r.choices(self.fw, cum_weights=self.fc, k=n); c = r.choices(self.cw, cum_weights=self.cc, k=n)
        x = r.getrandbits(n)
        return [f[i] if (x >> i) & 1 else c[i] for i in range(n)]
    def sent(self, lo, hi):
        w = self.words(self.r.randint(lo, hi))
        if len(w) > 12: w[5] += ","
        s = " ".join(w)
        return s[0].upper() + s[1:] + "."
    def para(self, n):
        out = []; k = 0
        while k < n:
            s = self.sent(8, 18); k += s.count(" ") + 1; out.append(s)
        return " ".join(out)
    def phrase(self, lo, hi):
        s = " ".join(self.words(self.r.randint(lo, hi)))
        return s[0].upper() + s[1:]
    def name(self, lo, hi):
        s = " ".join(self.r.choices(self.cw, cum_weights=self.cc, k=self.r.randint(lo, hi)))
        return s[0].upper() + s[1:]
    def noun(self):
        return self.r.choice(self.d["nouns"])


def title(lang, i):
    d = L[lang]; nd, npf = len(d["dom"]), len(d["prof"])
    t = d["title"](d["dom"][i % nd], d["prof"][(i // nd + i) % npf])
    k = i // (nd * npf)
    if k: t = d["senior"][(k - 1) % 4].strip() + " " + t
    if k > 4: t += " %d" % k
    return t


def shorten(s, n, end="."):
    """At most n characters of s, cut at a word and closed with a full stop."""
    if len(s) <= n: return s
    return s[:n - len(end)].rsplit(" ", 1)[0].rstrip(",.") + end


def term(s):
    return shorten(s, 80, "")


def slugify(s):
    s = unicodedata.normalize("NFKD", s.replace("ß", "ss")).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", s.lower()).strip("-")[:72].strip("-")


class Names:
    """Hands out slugs that are valid and occur once in the language."""
    def __init__(self): self.seen = {}
    def slug(self, s):
        b = slugify(s) or "x"
        n = self.seen[b] = self.seen.get(b, 0) + 1
        s = b if n == 1 else "%s-%d" % (b, n)
        if n > 1 and s in self.seen: return self.slug(s)
        self.seen.setdefault(s, 1)
        return s


def distinct(make, n):
    out = []
    while len(out) < n:
        x = make()
        if x not in out: out.append(x)
    return out


def pick(r, n, k):
    """k different numbers below n."""
    return distinct(lambda: r.randrange(n), k)


# ---- the corpus itself, free of any form ----------------------------------------------------

def shared(lang, T):
    """Names of skills, tools and families in one language."""
    slugs = Names()
    names = distinct(lambda: term(T.name(2, 4)), SKILLS)
    return dict(
        skills=[dict(key="s%02d" % (i + 1), name=n, slug=slugs.slug(n), description=shorten(T.para(20), 600))
                for i, n in enumerate(names)],
        tools=[dict(key="t%02d" % (i + 1), name=n)
               for i, n in enumerate(distinct(lambda: term(T.name(1, 2)), TOOLS))],
        families=[dict(key="f%02d" % (i + 1), name=n, description=shorten(T.para(12), 300))
                  for i, n in enumerate(distinct(lambda: term(T.name(1, 2)), FAMILIES))])


def facts(i, n, r):
    """What a role holds in every language alike."""
    return dict(
        key="r%05d" % i, family="f%02d" % (1 + r.randrange(FAMILIES)),
        lastReviewed="2026-%02d-%02d" % (1 + i % 10, 1 + i % 28),
        skills=[dict(skill="s%02d" % (1 + s), need="essential" if k < 5 else "optional",
                     level=LEVELS[r.randrange(4)]) for k, s in enumerate(pick(r, SKILLS, 8))],
        tools=["t%02d" % (1 + t) for t in pick(r, TOOLS, 2)],
        related=["r%05d" % ((i + 1 + x) % n) for x in pick(r, n - 1, 4)])


def role(i, lang, T, slugs):
    d = L[lang]; t = title(lang, i)
    paras = [T.para(28), T.para(27)]
    return dict(
        title=t, slug=slugs.slug(t), summary=shorten(paras[0].split(". ")[0].rstrip(".") + ".", 160),
        description=paras, alt=distinct(lambda: term(T.phrase(1, 3)), 3),
        tasks=[shorten(T.sent(10, 16), 300) for _ in range(8)], education=shorten(T.para(28), 600),
        faq=[dict(q=q.format(t=t), a=shorten(T.para(22), 600)) for q in d["q"]])


def guide(i, lang, T, slugs, links):
    """Front matter, and the body with its links as `[text](\0r00012)`."""
    d = L[lang]
    t = d["gt"].format(a=T.noun(), b=T.noun())
    while t in T.titles: t = d["gt"].format(a=T.noun(), b=T.noun())
    T.titles.add(t)
    fm = dict(title=t, slug=slugs.slug(t), summary=shorten(T.para(22), 300),
              date="2025-%02d-%02d" % (1 + i % 12, 1 + i % 28),
              updated="2026-%02d-%02d" % (1 + i % 10, 1 + i % 28))
    b = []; li = iter(links)
    def lk():
        x = next(li)
        return "[%s](\0r%05d)" % (title(lang, x), x)
    for s in range(1, 6):
        b.append("## %s {#s%d}\n" % (T.phrase(2, 5), s))
        b.append(T.para(45) + " *" + T.phrase(2, 3) + "* " + T.para(12) + "\n")
        if s == 1:
            b.append("\n".join("- " + T.sent(6, 12) for _ in range(6)) + "\n")
        elif s == 2:
            b.append("\n".join("%d. **%s** %s" % (k + 1, T.phrase(1, 2), T.sent(6, 10)) for k in range(5)) + "\n")
            b.append("### %s {#s2-1}\n" % T.phrase(2, 4))
            b.append(T.para(30) + " " + lk() + " " + T.para(10) + "\n")
        elif s == 3:
            rows = ["| " + " | ".join(T.phrase(1, 2) for _ in range(4)) + " |", "|---|---|---|---|"]
            rows += ["| " + " | ".join(T.phrase(1, 3) for _ in range(4)) + " |" for _ in range(6)]
            b.append("\n".join(rows) + "\n")
        elif s == 4:
            b.append("> " + T.para(20) + "\n")
            b.append("### %s {#s4-1}\n" % T.phrase(2, 4))
            b.append(T.para(25) + " " + lk() + ". " + T.para(25) + " `" + T.noun() + "` " + T.sent(5, 8) + "\n")
        else:
            b.append("\n".join("- " + lk() + ": " + T.sent(5, 9) for _ in range(4)) + "\n")
            b.append(T.para(40) + "\n")
    return fm, "\n".join(b)


# ---- the forms ------------------------------------------------------------------------------

def J(s):
    """A double-quoted scalar, the same in JSON and YAML."""
    return json.dumps(s, ensure_ascii=False)


def block(name, paras):
    return name + ": |\n" + "\n".join("  " + p + "\n" for p in paras)


def skill_lines(f):
    return "skills:\n" + "".join("  - {skill: %(skill)s, need: %(need)s, level: %(level)s}\n" % s for s in f["skills"])


def flow(name, keys):
    return "%s: [%s]\n" % (name, ", ".join(keys))


class Writer:
    def __init__(self, out): self.out = out; self.dirs = set(); self.bytes = 0
    def __call__(self, path, text):
        p = os.path.join(self.out, path); d = os.path.dirname(p)
        if d not in self.dirs: os.makedirs(d, exist_ok=True); self.dirs.add(d)
        data = text.encode("utf-8"); self.bytes += len(data)
        with open(p, "wb") as fh: fh.write(data)


class Roleguide:
    def __init__(self, w): self.w = w
    def begin(self, terms):
        w = self.w
        w("roleguide/jbake.properties",
          "site.host=https://example.org\nsite.name=Example knowledge base\nlanguages=" + ",".join(LANGS)
          + "\nlanguage.source=sv\n" + "".join("fallback.%s=sv\n" % l for l in LANGS[1:])
          + "".join("fallback.policy.%s=notice\n" % p for p in ("role", "guide", "skill", "page")))
        s = terms["sv"]
        w("roleguide/content/skills/skills.yaml",
          "".join("%s: {kind: %s}\n" % (x["key"], KINDS[i % 3]) for i, x in enumerate(s["skills"])))
        w("roleguide/content/tools/tools.yaml", "".join("%s: {}\n" % x["key"] for x in s["tools"]))
        w("roleguide/content/families/families.yaml", "".join("%s: {}\n" % x["key"] for x in s["families"]))
        for l in LANGS:
            for kind in ("skills", "tools", "families"):
                w("roleguide/content/%s/%s.yaml" % (kind, l), "".join(
                    x["key"] + ":\n" + "".join("  %s: %s\n" % (k, J(x[k]))
                                               for k in ("name", "slug", "description") if k in x)
                    for x in terms[l][kind]))
    def role_facts(self, f):
        self.w("roleguide/content/roles/%s/role.yaml" % f["key"],
               "id: %(key)s\nstatus: published\nfamily: %(family)s\nlastReviewed: %(lastReviewed)s\n" % f
               + skill_lines(f) + flow("tools", f["tools"]) + flow("related", f["related"]))
    def role(self, f, lang, o):
        self.w("roleguide/content/roles/%s/%s.yaml" % (f["key"], lang),
               "title: {neutral: %s}\nslug: %s\n" % (J(o["title"]), o["slug"])
               + "alternativeTitles:\n" + "".join("  - %s\n" % J(x) for x in o["alt"])
               + "summary: %s\n" % J(o["summary"]) + block("description", o["description"])
               + "tasks:\n" + "".join("  - id: t%d\n    text: %s\n" % (k + 1, J(x)) for k, x in enumerate(o["tasks"]))
               + "education: %s\n" % J(o["education"])
               + "interviewQuestions:\n" + "".join("  - id: q%d\n    question: %s\n    goodAnswer: %s\n"
                                                   % (k + 1, J(x["q"]), J(x["a"])) for k, x in enumerate(o["faq"])))
    def guide(self, key, lang, fm, body):
        self.w("roleguide/content/guides/%s/%s.md" % (key, lang),
               "---\ntitle: %s\nslug: %s\nsummary: %s\ndate: %s\nupdated: %s\n---\n\n"
               % (J(fm["title"]), fm["slug"], J(fm["summary"]), fm["date"], fm["updated"])
               + body.replace("\0", "role:"))


class Hugo:
    def __init__(self, w): self.w = w
    def begin(self, terms):
        src = os.path.join(os.path.dirname(os.path.abspath(__file__)), "hugo")
        shutil.copytree(src, os.path.join(self.w.out, "hugo"), dirs_exist_ok=True)
        data = {l: dict(L[l]["ui"],
                        toolNames={x["key"]: x["name"] for x in terms[l]["tools"]},
                        familyNames={x["key"]: x["name"] for x in terms[l]["families"]}) for l in LANGS}
        self.w("hugo/data/ui.json", json.dumps(data, ensure_ascii=False, indent=1) + "\n")
        for l in LANGS:
            for x in terms[l]["skills"]:
                self.w("hugo/content/%s/skills/%s.md" % (l, x["key"]), "---\nkey: %s\ntitle: %s\nsummary: %s\n---\n"
                       % (x["key"], J(x["name"]), J(x["description"])))
    def role_facts(self, f): pass
    def role(self, f, lang, o):
        self.w("hugo/content/%s/roles/%s.md" % (lang, f["key"]),
               "---\nkey: %(key)s\nfamily: %(family)s\nlastReviewed: %(lastReviewed)s\n" % f
               + "title: %s\nsummary: %s\nalt:\n" % (J(o["title"]), J(o["summary"]))
               + "".join("  - %s\n" % J(x) for x in o["alt"])
               + "tasks:\n" + "".join("  - %s\n" % J(x) for x in o["tasks"])
               + skill_lines(f).replace("skills:", "needs:", 1).replace("skill: ", "key: ")
               + flow("tools", f["tools"]) + "education: %s\n" % J(o["education"])
               + "faq:\n" + "".join("  - q: %s\n    a: %s\n" % (J(x["q"]), J(x["a"])) for x in o["faq"])
               + flow("related", f["related"]) + "---\n\n" + "\n\n".join(o["description"]) + "\n")
    def guide(self, key, lang, fm, body):
        self.w("hugo/content/%s/guides/%s.md" % (lang, key),
               "---\nkey: %s\ntitle: %s\nsummary: %s\ndate: %s\nupdated: %s\n---\n\n"
               % (key, J(fm["title"]), J(fm["summary"]), fm["date"], fm["updated"])
               + re.sub("\0(r[0-9]+)", r"/%s/roles/\1/" % lang, body))


class Data:
    def __init__(self, w): self.w = w
    def begin(self, terms):
        for l in LANGS:
            self.w("data/terms/%s.json" % l, json.dumps(terms[l], ensure_ascii=False, indent=1) + "\n")
    def role_facts(self, f): pass
    def role(self, f, lang, o):
        self.w("data/roles/%s/%s.yaml" % (lang, f["key"]),
               "".join("%s: %s\n" % (k, json.dumps(v, ensure_ascii=False)) for k, v in {**f, **o}.items()))
    def guide(self, key, lang, fm, body):
        self.w("data/guides/%s/%s.md" % (lang, key),
               "---\n" + "".join("%s: %s\n" % (k, J(v)) for k, v in fm.items()) + "---\n\n"
               + re.sub("\0(r[0-9]+)", r"/%s/roles/\1/" % lang, body))


def main():
    ap = argparse.ArgumentParser(description="Write a deterministic benchmark corpus of N roles and N // 2 guides"
                                             " in sv, de, ro and pt: 6 N pages.")
    ap.add_argument("n", metavar="N", type=int, help="number of roles, 8 to 20000")
    ap.add_argument("out", metavar="OUT", help="folder; every form gets a folder in it, which must not exist yet")
    ap.add_argument("--seed", default="1", metavar="S", help="any text; default 1")
    ap.add_argument("--forms", default="roleguide,hugo", help="of %s; default roleguide,hugo" % ",".join(FORMS))
    a = ap.parse_args()
    n = a.n; forms = a.forms.split(",")
    if not 8 <= n <= 20000: ap.error("N must be between 8 and 20000")
    for f in forms:
        if f not in FORMS: ap.error("unknown form '%s', known: %s" % (f, ", ".join(FORMS)))
        if os.path.exists(os.path.join(a.out, f)): ap.error("%s exists already" % os.path.join(a.out, f))
    w = Writer(a.out)
    forms = [{"roleguide": Roleguide, "hugo": Hugo, "data": Data}[f](w) for f in dict.fromkeys(forms)]
    text = {l: Text(l, a.seed) for l in LANGS}
    terms = {l: shared(l, text[l]) for l in LANGS}
    r = random.Random("rel-" + a.seed)
    for form in forms: form.begin(terms)
    slugs = {l: Names() for l in LANGS}
    for i in range(n):
        f = facts(i, n, r)
        for form in forms: form.role_facts(f)
        for l in LANGS:
            o = role(i, l, text[l], slugs[l])
            for form in forms: form.role(f, l, o)
    slugs = {l: Names() for l in LANGS}
    for i in range(n // 2):
        links = [r.randrange(n) for _ in range(6)]
        for l in LANGS:
            fm, body = guide(i, l, text[l], slugs[l], links)
            for form in forms: form.guide("g%05d" % i, l, fm, body)
    print("%d roles, %d guides, %d role and guide pages, %d skill pages, %.1f MB"
          % (n, n // 2, 4 * (n + n // 2), 4 * SKILLS, w.bytes / 1e6))


if __name__ == "__main__":
    sys.exit(main())
