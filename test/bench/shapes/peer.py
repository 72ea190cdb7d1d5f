"""The scikit-learn side of `--shapes`: reads commands, one line of JSON each, and answers each with a line of JSON.

It keeps to one core: the caller limits the threads of BLAS and OpenMP through the environment.
"""

import json
import sys
import time
import warnings

import numpy
import sklearn
from sklearn.exceptions import ConvergenceWarning
from sklearn.linear_model import LogisticRegression
from sklearn.neural_network import MLPClassifier

warnings.simplefilter("ignore", ConvergenceWarning)

parts = {}


def milliseconds_of(work):
    start = time.perf_counter()
    work()
    return 1000 * (time.perf_counter() - start)


def table(part, path, rows, columns):
    """Rows of float64, then one int32 class code a row."""
    bytes_read = open(path, "rb").read()
    values = numpy.frombuffer(bytes_read, dtype=numpy.float64, count=rows * columns)
    classes = numpy.frombuffer(bytes_read, dtype=numpy.int32, offset=8 * rows * columns)
    parts[part] = (values.reshape(rows, columns).copy(), classes.copy())
    return {}


def regression(solver, tolerance):
    """Milliseconds of a fit, and what was learned."""
    model = LogisticRegression(solver=solver, tol=tolerance, max_iter=10_000)
    milliseconds = milliseconds_of(lambda: model.fit(*parts["train"]))
    return {
        "milliseconds": milliseconds,
        "numbers": [*model.coef_.ravel(), *model.intercept_],
        "accuracy": model.score(*parts["test"]),
    }


def net(early):
    """Milliseconds of a fit, and its accuracy."""
    model = MLPClassifier((20, 10), max_iter=500, early_stopping=early, random_state=0)
    milliseconds = milliseconds_of(lambda: model.fit(*parts["train"]))
    return {"milliseconds": milliseconds, "accuracy": model.score(*parts["test"])}


def version():
    return {"name": f"scikit-learn {sklearn.__version__}"}


commands = {f.__name__: f for f in (version, table, regression, net)}
for line in sys.stdin:
    request = json.loads(line)
    print(json.dumps(commands[request.pop("command")](**request)), flush=True)
