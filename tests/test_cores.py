"""Work on several cores gives what one core gives."""

import gc
import os
import signal
import threading
from pathlib import Path

import pytest

from generator.cores import WHOLE, begin, spread


@pytest.mark.parametrize("cores", [1, 2, 3, 50])
def test_results_stand_in_the_order_of_the_items(cores: int) -> None:
    """Whatever the number of cores, and with fewer items than cores, each item has its own result at its place."""
    shift = 7
    for items in ([], [3], list(range(40))):
        assert spread(lambda each: each * each + shift, items, 1, cores) == [each * each + shift for each in items]


def test_several_processes_are_at_work() -> None:
    """More than one process has a share, and a few items stay in this one, since a start costs more."""
    assert len(set(spread(lambda _: os.getpid(), range(8), 2, 4))) == 4
    assert set(spread(lambda _: os.getpid(), range(3), 2, 4)) == {os.getpid()}


def children() -> set[str]:
    """The processes that this one has started and not yet waited for."""
    return set(Path(f"/proc/self/task/{os.getpid()}/children").read_text(encoding="ascii").split())


@pytest.mark.parametrize("at", [0, 1])
def test_what_is_raised_anywhere_is_raised_here(at: int) -> None:
    """An error of any share ends the work with that error, and no process is left."""

    def work(each: int) -> int:
        if each == at:
            raise LookupError(str(each))
        return each

    before = children()
    with pytest.raises(LookupError, match=str(at)):
        spread(work, range(10), 1, 2)
    assert children() <= before


def test_work_that_was_begun_gives_its_result_when_asked() -> None:
    """What is begun is done in another process, once, and gives or raises when it is asked; no process is left."""

    def fail() -> None:
        raise LookupError("begun")

    before = children()
    first, second = begin(os.getpid), begin(fail)
    assert first() != os.getpid()
    with pytest.raises(LookupError, match="begun"):
        second()
    assert children() <= before


def test_work_that_nobody_asks_for_leaves_no_process() -> None:
    """Where an error comes between, what was begun before it ends with it."""

    def fail() -> None:
        begun = begin(lambda: b"x" * 1_000_000)
        assert callable(begun)
        raise LookupError

    before = children()
    with pytest.raises(LookupError):
        fail()
    gc.collect()
    assert children() <= before


def test_without_forks_all_is_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where forks are unsafe the same results come from this process alone, and what nobody asks for is not done."""
    monkeypatch.setattr("generator.cores.CAN_FORK", False)
    assert begin(os.getpid)() == os.getpid()
    assert callable(begin(lambda: 1 / 0))
    assert spread(lambda _: os.getpid(), range(8), 1, 4) == [os.getpid()] * 8


def test_no_fork_happens_while_a_thread_is_at_work() -> None:
    """A fork waits for the thread that holds all together, so that it never takes over something half done."""
    begun = threading.Event()

    def work() -> None:
        begin(os.getpid)()
        begun.set()

    with WHOLE:
        thread = threading.Thread(target=work)
        thread.start()
        assert not begun.wait(0.2)
    thread.join()
    assert begun.is_set()


class Deadly:
    """Something that ends the process that hands it over."""

    def __reduce__(self) -> str:
        os.kill(os.getpid(), signal.SIGKILL)
        return ""


def test_a_process_that_is_ended_is_told() -> None:
    """Where the system ends a process at work or while it hands over, the error says so, and no process is left."""
    before = children()
    for work in (lambda: os.kill(os.getpid(), signal.SIGKILL), Deadly):
        with pytest.raises(ChildProcessError, match="too little memory"):
            begin(work)()
    assert children() <= before


def test_an_error_tells_where_it_was_raised() -> None:
    """What another process raised comes with the lines of code that led there."""

    def fail() -> None:
        raise LookupError("deep inside")

    with pytest.raises(LookupError, match="deep inside") as raised:
        begin(fail)()
    assert "in fail" in "".join(raised.value.__notes__)
