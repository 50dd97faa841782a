"""The parts of the chair screen: each is shown plain values, draws them and emits signals."""
