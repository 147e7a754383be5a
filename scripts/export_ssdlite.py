#!/usr/bin/env python3
"""Exports torchvision's SSDLite320 with MobileNetV3-Large, trained on COCO, to ONNX.

No ONNX file of this detector is published. Whoever wants it makes one on a machine with Python:

    python3 -m venv export && . export/bin/activate
    pip install torch torchvision onnx
    python3 scripts/export_ssdlite.py ssdlite320.onnx

The weights come from PyTorch (BSD-3-Clause; trained on COCO). The file's form, which Gaze reads:

    image   float32 [1, 3, 320, 320]  the picture stretched to the square, RGB between 0 and 1
    boxes   float32 [n, 4]            left, top, right, bottom in pixels of the square
    scores  float32 [n]               the surest first
    labels  int64   [n]               COCO's own numbers, 1 to 90
"""

import argparse
import hashlib

import torch
from torchvision.models.detection import (
    SSDLite320_MobileNet_V3_Large_Weights,
    ssdlite320_mobilenet_v3_large,
)

SIDE = 320


class OnePicture(torch.nn.Module):
    """torchvision takes a list of pictures and answers with dictionaries; ONNX knows tensors."""

    def __init__(self, detector):
        super().__init__()
        self.detector = detector

    def forward(self, image):
        seen = self.detector([image[0]])[0]
        return seen["boxes"], seen["scores"], seen["labels"]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("file", help="the ONNX file to write")
    file = parser.parse_args().file
    weights = SSDLite320_MobileNet_V3_Large_Weights.COCO_V1
    detector = ssdlite320_mobilenet_v3_large(weights=weights, score_thresh=0.05).eval()
    torch.onnx.export(
        OnePicture(detector),
        (torch.rand(1, 3, SIDE, SIDE),),
        file,
        input_names=["image"],
        output_names=["boxes", "scores", "labels"],
        dynamic_axes={"boxes": {0: "n"}, "scores": {0: "n"}, "labels": {0: "n"}},
        opset_version=17,
        dynamo=False,
    )
    with open(file, "rb") as written:
        print(hashlib.sha256(written.read()).hexdigest(), file)


if __name__ == "__main__":
    main()
