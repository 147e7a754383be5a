"""FAISS asked the same questions: faiss_peer.py METHOD DIMENSIONS VECTORS QUESTIONS COUNT KEPT...

METHOD is flat, ivf or hnsw. VECTORS and QUESTIONS are files of little-endian float32; each KEPT is a
file with a byte for every vector, 1 where a filter keeps it. Prints a line of key=value for each
filter. Recall is against flat, which compares with every vector. For ivf and hnsw the effort is the
least of a doubling series whose recall without a filter reaches 0.99; it stays the same with one.
"""

import sys
import time

import faiss
import numpy as np

CONNECTIONS, BEAM = 32, 100
CELLS, TRAINED_ON = 1024, 40_000


def main():
    method, dimensions, vectors, questions, count = sys.argv[1:6]
    dimensions, count = int(dimensions), int(count)
    items = np.memmap(vectors, np.float32, "r").reshape(-1, dimensions)
    asked = np.fromfile(questions, np.float32).reshape(-1, dimensions)
    masks = [np.fromfile(kept, np.uint8).astype(bool) for kept in sys.argv[6:]]

    # A graph of items that come occasion by occasion falls into islands.
    shuffled = np.random.default_rng(2).permutation(len(items))
    order = shuffled if method == "hnsw" else np.arange(len(items))
    before = anonymous()
    begin = time.perf_counter()
    index = built(method, items, order)
    build = time.perf_counter() - begin
    memory = anonymous() - before

    efforts = [None] if method == "flat" else [2**n for n in range(3, 13)]
    chosen = efforts[0]
    truth = [exact(items, asked, mask, count) for mask in masks]
    for chosen in efforts:
        found, _ = ask(index, method, asked, count, None, chosen)
        if recall(numbers(found, order), truth[0]) >= 0.99:
            break
    for mask, true in zip(masks, truth):
        kept = None if mask.all() else mask[order]
        found, times = ask(index, method, asked, count, kept, chosen)
        print(
            f"build={build:.1f} memory={memory} effort={chosen or 0} "
            f"recall={recall(numbers(found, order), true):.4f}"
            f" p50={np.percentile(times, 50):.3f} p95={np.percentile(times, 95):.3f}",
            flush=True,
        )


def numbers(found, order):
    """What was found by its number among the items; -1 stays."""
    return [np.where(ids >= 0, order[ids], -1) for ids in found]


def built(method, items, order):
    dimensions = items.shape[1]
    if method == "flat":
        index = faiss.IndexFlatIP(dimensions)
    elif method == "hnsw":
        index = faiss.IndexHNSWFlat(dimensions, CONNECTIONS)
        index.hnsw.efConstruction = BEAM
    else:
        quantizer = faiss.IndexFlatIP(dimensions)
        index = faiss.IndexIVFFlat(quantizer, dimensions, CELLS, faiss.METRIC_INNER_PRODUCT)
        index.own_fields = True
        quantizer.this.disown()
        some = np.random.default_rng(1).choice(len(items), min(len(items), TRAINED_ON), False)
        index.train(np.ascontiguousarray(items[np.sort(some)]))
    for start in range(0, len(items), 50_000):
        index.add(np.ascontiguousarray(items[order[start : start + 50_000]]))
    return index


def ask(index, method, asked, count, mask, effort):
    """One question after the other; what was found and how many milliseconds each took."""
    found, times = [], []
    bits = None if mask is None else np.packbits(mask, bitorder="little")
    for question in asked:
        begin = time.perf_counter()
        extra = {}
        selector = None
        if mask is not None:
            selector = faiss.IDSelectorBitmap(len(bits), faiss.swig_ptr(bits))
        if method == "ivf":
            extra["params"] = faiss.SearchParametersIVF(nprobe=effort, sel=selector)
        elif method == "hnsw":
            extra["params"] = faiss.SearchParametersHNSW(efSearch=effort, sel=selector)
        elif selector is not None:
            extra["params"] = faiss.SearchParameters(sel=selector)
        _, ids = index.search(question[None], count, **extra)
        times.append((time.perf_counter() - begin) * 1000)
        found.append(ids[0])
    return found, times


def exact(items, asked, mask, count):
    """Compares with every vector, some at a time."""
    numbers = np.flatnonzero(mask)
    best = faiss.ResultHeap(len(asked), count, keep_max=True)
    for start in range(0, len(numbers), 50_000):
        some = numbers[start : start + 50_000]
        scores = asked @ items[some].T
        top = np.argpartition(-scores, min(count, len(some)) - 1, axis=1)[:, :count]
        best.add_result(
            np.take_along_axis(scores, top, 1).astype(np.float32), some[top].astype(np.int64)
        )
    best.finalize()
    return best.I


def recall(found, truth):
    right = sum(len(np.intersect1d(a, b[b >= 0])) for a, b in zip(found, truth))
    return right / sum((b >= 0).sum() for b in truth)


def anonymous():
    """MB of this process that no file stands behind."""
    with open("/proc/self/smaps_rollup") as lines:
        return next(int(line.split()[1]) // 1024 for line in lines if line.startswith("Anonymous:"))


main()
