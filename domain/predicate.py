"""Predicates over one row, written as text: compiled once, from a small part of Python's expressions."""

import ast
import operator
from collections.abc import Callable, Mapping
from typing import Any

Row = Mapping[str, Any]
Evaluate = Callable[[Row], Any]
_COMPARISONS: Mapping[type[ast.cmpop], Callable[[Any, Any], bool]] = {
    ast.Eq: operator.eq,
    ast.Lt: operator.lt,
    ast.LtE: operator.le,
    ast.Gt: operator.gt,
    ast.GtE: operator.ge,
    ast.In: lambda value, values: value in values,
}


def compile_predicate(text: str) -> Evaluate:
    """Raises ValueError at what the language does not have. A field the row lacks is null.

    A row brings the functions it is asked for; ISO dates compare as text.
    """
    return _compile(ast.parse(text, mode="eval").body)


def _compile(node: ast.expr) -> Evaluate:
    match node:
        case ast.Constant(value):
            return lambda row: value
        case ast.Name(name):
            return lambda row: row.get(name)
        case ast.Tuple(items):
            parts = [_compile(it) for it in items]
            return lambda row: tuple(part(row) for part in parts)
        case ast.UnaryOp(ast.Not(), operand):
            inner = _compile(operand)
            return lambda row: not inner(row)
        case ast.BoolOp(op, items):
            return _compile_both(all if isinstance(op, ast.And) else any, [_compile(it) for it in items])
        case ast.Compare(left, [op], [right]):
            return _compile_comparison(op, _compile(left), _compile(right))
        case ast.BinOp(left, ast.Sub(), right):
            first, second = _compile(left), _compile(right)
            return lambda row: first(row) - second(row)
        case ast.IfExp(test, body, orelse):
            is_so, then, otherwise = _compile(test), _compile(body), _compile(orelse)
            return lambda row: then(row) if is_so(row) else otherwise(row)
        case ast.Call(ast.Name(name), items, []):
            parts = [_compile(it) for it in items]
            return lambda row: row[name](*(part(row) for part in parts))
    raise ValueError(ast.unparse(node))


def _compile_both(combine: Callable[[Any], bool], parts: list[Evaluate]) -> Evaluate:
    return lambda row: combine(bool(part(row)) for part in parts)


def _compile_comparison(op: ast.cmpop, left: Evaluate, right: Evaluate) -> Evaluate:
    if isinstance(op, ast.NotEq):
        return lambda row: bool(left(row) != right(row))
    if type(op) not in _COMPARISONS:
        raise ValueError(type(op).__name__)
    compare = _COMPARISONS[type(op)]

    def is_met(row: Row) -> bool:
        # Null is neither before nor after nor equal: a case without a reply must never count as answered.
        first, second = left(row), right(row)
        return first is not None and second is not None and compare(first, second)

    return is_met
