"""The job of `sluse run` on a register, as one would write it with rdflib: CSV in, the same kind of catalog out in four serialisations."""

import csv
import sys

from rdflib import DCAT, DCTERMS, FOAF, RDF, Graph, Literal, Namespace, URIRef

VCARD = Namespace("http://www.w3.org/2006/vcard/ns#")
AUTHORITY = "http://publications.europa.eu/resource/authority/"
BASE = "https://data.example.no/310000018/"

graph = Graph()
catalog = URIRef(BASE + "catalog")
publisher = URIRef("https://organization-catalog.fellesdatakatalog.digdir.no/organizations/310000018")
contact = URIRef(BASE + "contact")
graph.add((catalog, RDF.type, DCAT.Catalog))
graph.add((catalog, DCTERMS.title, Literal("Datasett fra Prøvelund kommune", lang="nb")))
graph.add((catalog, DCTERMS.publisher, publisher))
graph.add((publisher, RDF.type, FOAF.Agent))
graph.add((publisher, FOAF.name, Literal("Prøvelund kommune", lang="nb")))
graph.add((contact, RDF.type, VCARD.Organization))
graph.add((contact, VCARD.hasEmail, URIRef("mailto:postmottak@provelund.example")))

with open(sys.argv[1], encoding="utf-8", newline="") as file:
    for row in csv.DictReader(file, delimiter=";"):
        dataset = URIRef(BASE + "datasets/" + row["identifikator"])
        distribution = URIRef(str(dataset) + "/distribution/1")
        graph.add((catalog, DCAT.dataset, dataset))
        graph.add((dataset, RDF.type, DCAT.Dataset))
        graph.add((dataset, DCTERMS.identifier, Literal(row["identifikator"])))
        graph.add((dataset, DCTERMS.title, Literal(row["tittel"], lang="nb")))
        graph.add((dataset, DCTERMS.description, Literal(row["beskrivelse"], lang="nb")))
        graph.add((dataset, DCAT.theme, URIRef(AUTHORITY + "data-theme/ENVI")))
        for word in row["emneord"].split(", "):
            graph.add((dataset, DCAT.keyword, Literal(word, lang="nb")))
        graph.add((dataset, DCTERMS.accrualPeriodicity, URIRef(AUTHORITY + "frequency/ANNUAL")))
        graph.add((dataset, DCTERMS.accessRights, URIRef(AUTHORITY + "access-right/PUBLIC")))
        graph.add((dataset, DCTERMS.language, URIRef(AUTHORITY + "language/NOB")))
        graph.add((dataset, DCTERMS.publisher, publisher))
        graph.add((dataset, DCAT.contactPoint, contact))
        graph.add((dataset, DCAT.distribution, distribution))
        graph.add((distribution, RDF.type, DCAT.Distribution))
        graph.add((distribution, DCAT.accessURL, URIRef(row["tilgangs-URL"])))
        graph.add((distribution, DCTERMS.format, URIRef(AUTHORITY + "file-type/CSV")))
        graph.add((distribution, DCTERMS.license, URIRef(AUTHORITY + "licence/CC_BY_4_0")))

for name in ("turtle", "xml", "json-ld", "nt"):
    graph.serialize(destination=sys.argv[2] + "." + name, format=name)
