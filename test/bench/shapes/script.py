"""The script that a whole run is held against: a table, repeated stratified 5-fold cross-validation, both models and a
baseline in each fold, on two processes.

python script.py TABLE.csv REPEATS EARLY    (EARLY is 1 where the net stops early)
"""

import json
import sys
import warnings

import numpy
from joblib import Parallel, delayed
from sklearn.compose import make_column_selector, make_column_transformer
from sklearn.dummy import DummyClassifier
from sklearn.exceptions import ConvergenceWarning
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import RepeatedStratifiedKFold
from sklearn.neural_network import MLPClassifier
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler

import pandas

path, repeats, early = sys.argv[1], int(sys.argv[2]), sys.argv[3] == "1"
table = pandas.read_csv(path)
features, classes = table.iloc[:, :-1], table.iloc[:, -1]
encoder = make_column_transformer(
    (StandardScaler(), make_column_selector(dtype_include="number")),
    (OneHotEncoder(handle_unknown="ignore", sparse_output=False), make_column_selector(dtype_exclude="number")),
)
models = {
    "net": MLPClassifier((20, 10), max_iter=500, early_stopping=early, random_state=0),
    "regression": LogisticRegression(max_iter=1000),
    "baseline": DummyClassifier(),
}


def judge(train, test):
    warnings.simplefilter("ignore", ConvergenceWarning)
    scores = {}
    for name, model in models.items():
        fitted = make_pipeline(encoder, model).fit(features.iloc[train], classes.iloc[train])
        scores[name] = fitted.score(features.iloc[test], classes.iloc[test])
    return scores


folds = RepeatedStratifiedKFold(n_splits=5, n_repeats=repeats, random_state=0).split(features, classes)
scores = Parallel(n_jobs=2)(delayed(judge)(train, test) for train, test in folds)
print(json.dumps({name: float(numpy.mean([fold[name] for fold in scores])) for name in models}))
