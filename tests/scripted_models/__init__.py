"""Models for the stand-in of the Messages API that answer what they are really sent: one carefully, one carelessly.

    with MessagesApi(Script(by=CarefulModel(catalogue).answer)) as api: ...

`python -m tests.scripted_models --help` serves them in a process of their own, and scores the product with them.
"""
