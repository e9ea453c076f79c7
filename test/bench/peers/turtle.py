"""What rdflib takes to write the triples of a file as Turtle; reading them is not counted."""

import json
import resource
import sys
import time

from rdflib import Graph

graph = Graph()
graph.parse(sys.argv[1], format="nt")
begun = time.process_time()
graph.serialize(format="turtle")
print(json.dumps({"seconds": time.process_time() - begun, "peak": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024}))
