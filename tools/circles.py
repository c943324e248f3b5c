"""Finds modules that import each other in a circle; prints one shortest circle for each knot of modules."""

import sys
import tomllib
from collections import deque
from pathlib import Path

import grimp


def shortest_circle(start: str, imports: dict[str, set[str]]) -> list[str]:
    """The shortest way from a module through its imports back to itself; empty when there is none."""
    came_from: dict[str, str] = {}
    waiting = deque([start])
    while waiting:
        module = waiting.popleft()
        for imported in sorted(imports[module]):
            if imported == start:
                way = [start, module]
                while way[-1] != start:
                    way.append(came_from[way[-1]])
                return way[::-1]
            if imported not in came_from:
                came_from[imported] = module
                waiting.append(imported)
    return []


def circles(imports: dict[str, set[str]]) -> list[list[str]]:
    """One circle for every module that stands in any, without those whose modules are all shown already."""
    found: list[list[str]] = []
    shown: set[str] = set()
    for module in sorted(imports):
        if module in shown:
            continue
        circle = shortest_circle(module, imports)
        if circle:
            found.append(circle)
            shown.update(circle)
    return found


def main() -> int:
    root = Path(__file__).resolve().parent.parent
    sys.path.insert(0, str(root))
    settings = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    packages: list[str] = settings["tool"]["importlinter"]["root_packages"]
    graph = grimp.build_graph(*packages, cache_dir=None)
    imports = {module: graph.find_modules_directly_imported_by(module) for module in graph.modules}
    found = circles(imports)
    for circle in found:
        print("import circle: " + " -> ".join(circle))
    if not found:
        print(f"no import circles in {len(imports)} modules")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
