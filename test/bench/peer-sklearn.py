"""The benchmark's scikit-learn side: reads commands, one line of JSON each, and answers each with a line of JSON.

It keeps to one core: the caller limits the threads of BLAS and OpenMP through the environment.
"""

import json
import sys
import time
import warnings

import numpy
import sklearn
from sklearn.exceptions import ConvergenceWarning
from sklearn.linear_model import LinearRegression, LogisticRegression
from sklearn.neural_network import MLPClassifier

# Training for a fixed count of epochs is no failure to converge.
warnings.simplefilter("ignore", ConvergenceWarning)

tables = {}
fitted = {}


def milliseconds_of(work):
    start = time.perf_counter()
    work()
    return 1000 * (time.perf_counter() - start)


def table(name, path, rows, columns):
    """Rows of float64, then one int32 class code a row."""
    bytes_read = open(path, "rb").read()
    values = numpy.frombuffer(bytes_read, dtype=numpy.float64, count=rows * columns)
    classes = numpy.frombuffer(bytes_read, dtype=numpy.int32, offset=8 * rows * columns)
    tables[name] = (values.reshape(rows, columns).copy(), classes.copy())
    return {}


def net(batch_size, learning_rate, epochs):
    return MLPClassifier(
        (20, 10),
        solver="adam",
        batch_size=batch_size,
        learning_rate_init=learning_rate,
        alpha=0,
        epsilon=1e-7,
        max_iter=epochs,
        tol=0,
        n_iter_no_change=10**9,
        random_state=0,
    )


def step(name, batch_size, learning_rate, epochs):
    """Milliseconds a step of a fit of so many epochs."""
    features, classes = tables[name]
    model = net(batch_size, learning_rate, epochs)
    fitted["net"] = model
    steps = epochs * -(-len(features) // batch_size)
    return {"milliseconds": milliseconds_of(lambda: model.fit(features, classes)) / steps}


def regression(name, solver, tolerance, fits):
    """Milliseconds a fit, the mean of so many, and what was learned."""
    features, classes = tables[name]
    model = LogisticRegression(solver=solver, tol=tolerance, max_iter=10_000)
    fitted["regression"] = model

    def fit():
        for _ in range(fits):
            model.fit(features, classes)

    return {
        "milliseconds": milliseconds_of(fit) / fits,
        "numbers": [*model.coef_[0], model.intercept_[0]],
        "iterations": int(model.n_iter_[0]),
    }


def least_squares(name, fits):
    """Milliseconds a fit to the class codes, the mean of so many, and what was learned."""
    features, classes = tables[name]
    values = classes.astype(numpy.float64)
    model = LinearRegression()

    def fit():
        for _ in range(fits):
            model.fit(features, values)

    return {"milliseconds": milliseconds_of(fit) / fits, "numbers": [*model.coef_, model.intercept_]}


def latency(model, name, calls):
    """Microseconds a prediction of one row, the mean of so many calls, each with another row."""
    rows = [row.reshape(1, -1) for row in tables[name][0][:256]]
    predict = fitted[model].predict_proba

    def predict_all():
        for call in range(calls):
            predict(rows[call % len(rows)])

    return {"microseconds": 1000 * milliseconds_of(predict_all) / calls}


def version():
    return {"name": f"scikit-learn {sklearn.__version__}"}


commands = {f.__name__: f for f in (version, table, step, regression, least_squares, latency)}
for line in sys.stdin:
    request = json.loads(line)
    print(json.dumps(commands[request.pop("command")](**request)), flush=True)
