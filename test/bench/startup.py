"""What startup.js times against `compare`: a Python process that reads a table and fits both models once on all rows.

/usr/bin/python3 test/bench/startup.py datasets/credit_scoring.csv
"""

import sys

import numpy
from sklearn.impute import SimpleImputer
from sklearn.linear_model import LogisticRegression
from sklearn.neural_network import MLPClassifier
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

table = numpy.genfromtxt(sys.argv[1], delimiter=",", skip_header=1, dtype=str)
cells = table[:, :-1]
features = numpy.where(cells == "", "nan", cells).astype(float)
classes = table[:, -1]
for model in LogisticRegression(max_iter=1000), MLPClassifier((20, 10), max_iter=500, random_state=0):
    fitted = make_pipeline(SimpleImputer(strategy="median"), StandardScaler(), model).fit(features, classes)
    print(type(model).__name__, round(fitted.score(features, classes), 3))
