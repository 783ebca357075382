"""The encoder as the graph that serving runs, written node by node for a processor (decisions/0152).

One window at a time: none is filled up, so that attention needs no mask. Matrices are whole numbers of eight bits, a scale a
column; what goes into them is made whole as it comes, a scale a window. The last layer works out the pieces that tell
of a token and no others.

In:  ids, kind (int32, length), told (int32, number of tokens): the places of the pieces that tell of a token.
Out: scores (float32, tokens x 7), token and cue (float32, tokens x 112).
"""

import numpy
import onnx
import torch
from encoder import KEPT, LABELS, WIDTH, Encoder
from onnx import TensorProto, helper, numpy_helper

RUNTIME = "com.microsoft"
"""The domain of the operators that the runtime has beside those of the standard."""
OPERATORS = [helper.make_opsetid("", 17), helper.make_opsetid(RUNTIME, 1)]
FORMAT = 8
MOST_OF_MATRIX = 64
"""A bit less than eight hold: on a processor that adds products in sixteen bits none is cut off, so that all give one answer."""
MOST = 127
TINY = 1e-9
"""So that a row of zeros, such as that of padding, has a scale."""
HEADS = ("scores", "token", "cue")


class Graph:
    """Nodes in order and the weights that they hold; a value has the name of the node that gives it."""

    def __init__(self, eight_bits: bool):
        self.eight_bits = eight_bits
        self.nodes: list[onnx.NodeProto] = []
        self.weights: list[onnx.TensorProto] = []

    def hold(self, name: str, weights) -> str:
        numbers = weights.detach().numpy() if isinstance(weights, torch.Tensor) else weights
        self.weights.append(numpy_helper.from_array(numpy.ascontiguousarray(numbers), name))
        return name

    def add(self, operator: str, given: list[str], name: str, *more: str, domain="", **attributes) -> str:
        self.nodes.append(helper.make_node(operator, given, [name, *more], name, domain=domain, **attributes))
        return name

    def whole(self, x: str) -> tuple[str, str, str] | str:
        """Numbers as whole ones of eight bits, their scale and their zero; without eight bits, as they are."""
        if not self.eight_bits:
            return x
        named = (f"{x}.whole", f"{x}.scale", f"{x}.zero")
        self.add("DynamicQuantizeLinear", [x], *named)
        return named

    def at(self, whole: tuple[str, str, str] | str, places: str, name: str, axis: int) -> tuple[str, str, str] | str:
        """Some of the pieces of what `whole` gave."""
        if isinstance(whole, str):
            return self.add("Gather", [whole, places], name, axis=axis)
        return (self.add("Gather", [whole[0], places], name, axis=axis), *whole[1:])

    def linear(self, given: tuple[str, str, str] | str, weight: torch.Tensor, bias: torch.Tensor, name: str) -> str:
        columns = weight.detach().numpy().T
        held_bias = self.hold(f"{name}.bias", bias)
        if isinstance(given, str):
            product = self.add("MatMul", [given, self.hold(f"{name}.weight", columns)], f"{name}.product")
            return self.add("Add", [product, held_bias], name)
        scale = (numpy.abs(columns).max(axis=0) / MOST_OF_MATRIX + TINY).astype(numpy.float32)
        matrix = self.hold(f"{name}.weight", numpy.rint(columns / scale).astype(numpy.int8))
        whole, own, zero = given
        inputs = [whole, matrix, own, self.hold(f"{name}.columns", scale), zero, "", held_bias]
        return self.add("MatMulIntegerToFloat", inputs, name, domain=RUNTIME)

    def norm(self, x: str, of: torch.nn.LayerNorm, name: str) -> str:
        held = [self.hold(f"{name}.weight", of.weight), self.hold(f"{name}.bias", of.bias)]
        return self.add("LayerNormalization", [x, *held], name, epsilon=of.eps, axis=-1)

    def rows(self, table: torch.Tensor, places: str, name: str) -> str:
        """Rows of a table; with eight bits each has a scale."""
        numbers = table.detach().numpy()
        if not self.eight_bits:
            return self.add("Gather", [self.hold(f"{name}.table", numbers), places], name)
        scale = (numpy.abs(numbers).max(axis=1, keepdims=True) / MOST + TINY).astype(numpy.float32)
        held = self.hold(f"{name}.table", numpy.rint(numbers / scale).astype(numpy.int8))
        whole = self.add("Gather", [held, places], f"{name}.whole")
        scales = self.add("Gather", [self.hold(f"{name}.scales", scale), places], f"{name}.scale")
        return self.add("Mul", [self.add("Cast", [whole], f"{name}.cast", to=TensorProto.FLOAT), scales], name)


def graph_of(model: Encoder, eight_bits: bool) -> onnx.ModelProto:
    graph = Graph(eight_bits)
    first = graph.hold("first", numpy.array([0], dtype=numpy.int64))
    positions = graph.hold("positions", model.positions.weight)
    places = graph.add("Slice", [positions, first, graph.add("Shape", ["ids"], "length")], "places")
    placed = graph.add("Add", [graph.rows(model.words.weight, "ids", "words"), places], "placed")
    x = graph.norm(graph.add("Unsqueeze", [placed, first], "window"), model.norm, "norm")
    for i, layer in enumerate(model.layers):
        if i == KEPT:
            held = graph.hold("kinds.table", model.kinds.weight)
            x = graph.add("Add", [x, graph.add("Gather", [held, "kind"], "kinds")], "with-kinds")
        x = add_layer(graph, layer, x, f"layer{i}", "told" if i + 1 == len(model.layers) else None)
    whole = graph.whole(graph.add("Squeeze", [x, first], "tokens"))
    for name in HEADS:
        head = getattr(model, name)
        graph.linear(whole, head.weight, head.bias, name)
    of_length, of_tokens = (["length"], ["tokens"])
    given = [("ids", of_length), ("kind", of_length), ("told", of_tokens)]
    inputs = [helper.make_tensor_value_info(name, TensorProto.INT32, shape) for name, shape in given]
    widths = (LABELS, LABELS * WIDTH, LABELS * WIDTH)
    outputs = [helper.make_tensor_value_info(n, TensorProto.FLOAT, ["tokens", w]) for n, w in zip(HEADS, widths)]
    made = helper.make_graph(graph.nodes, "encoder", inputs, outputs, graph.weights)
    return helper.make_model(made, opset_imports=OPERATORS, ir_version=FORMAT)


def add_layer(graph: Graph, layer, x: str, name: str, told: str | None) -> str:
    """A layer; with `told`, of those pieces alone, which still look at all."""
    size = layer.out.weight.shape[0]
    every = graph.whole(x)
    own, asking = x, every
    if told:
        own = graph.add("Gather", [x, told], f"{name}.own", axis=1)
        asking = graph.at(every, told, f"{name}.asking", axis=1)
    weights, biases = layer.qkv.weight.split(size), layer.qkv.bias.split(size)
    parts = [
        graph.linear(given, weight, bias, f"{name}.{part}")
        for given, weight, bias, part in zip((asking, every, every), weights, biases, ("query", "key", "value"))
    ]
    mixed = graph.add("MultiHeadAttention", parts, f"{name}.mixed", domain=RUNTIME, num_heads=layer.heads)
    out = graph.linear(graph.whole(mixed), layer.out.weight, layer.out.bias, f"{name}.out")
    own = graph.norm(graph.add("Add", [out, own], f"{name}.sum1"), layer.norm1, f"{name}.norm1")
    up = graph.linear(graph.whole(own), layer.up.weight, layer.up.bias, f"{name}.up")
    bent = graph.add("Gelu", [up], f"{name}.bent", domain=RUNTIME)
    down = graph.linear(graph.whole(bent), layer.down.weight, layer.down.bias, f"{name}.down")
    return graph.norm(graph.add("Add", [down, own], f"{name}.sum2"), layer.norm2, f"{name}.norm2")
