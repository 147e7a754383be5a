#!/usr/bin/env python3
"""Exports the features of torchvision's MobileNetV3-Large, trained on ImageNet, to ONNX.

No ONNX file of them is published. Whoever wants them makes one on a machine with Python:

    python3 -m venv export && . export/bin/activate
    pip install torch torchvision onnx
    python3 scripts/export_mobilenet_v3.py mobilenet_v3_large.onnx
    gaze models add mobilenet_v3_large.onnx --as mobilenet-v3-large

The weights come from PyTorch (BSD-3-Clause; trained on ImageNet). The file's form, which Gaze reads:

    image     float32 [n, 3, 224, 224]  RGB with ImageNet's mean and deviation taken out
    features  float32 [n, 1280]         what the last layer before the classes makes of it
"""

import argparse

import torch
from torchvision.models import MobileNet_V3_Large_Weights, mobilenet_v3_large

SIDE = 224


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("file", help="the ONNX file to write")
    file = parser.parse_args().file
    network = mobilenet_v3_large(weights=MobileNet_V3_Large_Weights.IMAGENET1K_V2).eval()
    # Linear to 1280 and its activation stay; the dropout and the classes go.
    network.classifier = network.classifier[:2]
    torch.onnx.export(
        network,
        (torch.rand(1, 3, SIDE, SIDE),),
        file,
        input_names=["image"],
        output_names=["features"],
        dynamic_axes={"image": {0: "n"}, "features": {0: "n"}},
        opset_version=17,
        dynamo=False,
    )


if __name__ == "__main__":
    main()
