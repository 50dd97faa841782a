"""The copy that faults are planted in is written a little differently: mutmut reaches all of it.

mutmut leaves functions below a decorator alone (every property, every act of the workflow), and
whatever stands outside a function (every limit). So decorators are applied in a line of their
own, and numbers and words that have a name at the top of a module stand where they are used.
What a text says to its translator is left out: in English nobody can see it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import libcst as cst
import libcst.matchers as m


def plain(source: str) -> str:
    """The same program, as mutmut can reach all of it."""
    module = cst.parse_module(source).visit(_Uncommented())
    return module.visit(_Plain(dict(_constants(module)))).code


def _constants(module: cst.Module) -> Iterator[tuple[str, cst.BaseExpression]]:
    """Named numbers and words at the top of a module."""
    line = m.SimpleStatementLine(body=[m.Assign(targets=[m.AssignTarget(target=m.Name())])])
    for statement in module.body:
        if not m.matches(statement, line):
            continue
        assign = cst.ensure_type(
            cst.ensure_type(statement, cst.SimpleStatementLine).body[0], cst.Assign
        )
        name = cst.ensure_type(assign.targets[0].target, cst.Name).value
        types = m.Call(func=m.Name("TypeVar") | m.Name("ParamSpec"))
        holds = m.findall(assign.value, m.OneOf(m.Integer(), m.Float(), m.SimpleString()))
        if re.fullmatch("_?[A-Z][A-Z0-9_]+", name) and holds and not m.matches(assign.value, types):
            yield name, assign.value


class _Uncommented(cst.CSTTransformer):
    """Without what a text says to its translator alone."""

    def leave_Call(self, original_node: cst.Call, updated_node: cst.Call) -> cst.Call:
        if not m.matches(original_node.func, m.Name("tr") | m.Name("unsaid")):
            return updated_node
        kept = [a for n, a in enumerate(updated_node.args) if n == 0 or a.keyword or a.star]
        last = kept[-1].with_changes(comma=cst.MaybeSentinel.DEFAULT)
        return updated_node.with_changes(args=[*kept[:-1], last])


class _Plain(cst.CSTTransformer):
    def __init__(self, constants: dict[str, cst.BaseExpression]) -> None:
        super().__init__()
        self._constants = constants
        self._inside = 0

    def visit_Annotation(self, _: cst.Annotation) -> bool:
        return False

    def visit_FunctionDef(self, _: cst.FunctionDef) -> None:
        self._inside += 1

    def leave_FunctionDef(
        self, original_node: cst.FunctionDef, updated_node: cst.FunctionDef
    ) -> cst.FunctionDef | cst.FlattenSentinel[cst.BaseStatement]:
        self._inside -= 1
        left_there = (
            m.Name("staticmethod") | m.Name("classmethod") | m.Name("overload") | m.Attribute()
        )
        decorators = [d.decorator for d in original_node.decorators]
        if not decorators or any(m.matches(d, left_there) for d in decorators):
            return updated_node
        value: cst.BaseExpression = original_node.name
        for decorator in reversed(decorators):
            value = cst.Call(decorator, [cst.Arg(value)])
        done = cst.Assign([cst.AssignTarget(original_node.name)], value)
        bare = updated_node.with_changes(decorators=[], lines_after_decorators=[])
        return cst.FlattenSentinel([bare, cst.SimpleStatementLine([done])])

    def visit_FormattedString(self, node: cst.FormattedString) -> bool:
        return False  # a quoted word would end the string that it stands in

    def leave_Attribute(
        self, original_node: cst.Attribute, updated_node: cst.Attribute
    ) -> cst.Attribute:
        return updated_node.with_changes(attr=original_node.attr)

    def leave_Arg(self, original_node: cst.Arg, updated_node: cst.Arg) -> cst.Arg:
        return updated_node.with_changes(keyword=original_node.keyword)

    def leave_Name(self, original_node: cst.Name, updated_node: cst.Name) -> cst.BaseExpression:
        value = self._constants.get(original_node.value) if self._inside else None
        if value is None:
            return updated_node
        return value.deep_clone().with_changes(lpar=[cst.LeftParen()], rpar=[cst.RightParen()])
