# ruff: noqa
# mypy: ignore-errors
MARKS: Final = "` ${x} \\ \u2028 </script> <!-- --> \u00e9 \U0001f600 \x00 \ufeff '\""


@rule("only", Section("so`urce", "He${ad}ing </script>"), ("cl\\aim",))
def only(who: Profile, now: State) -> Step[State] | None:
    return Step(now, f"`{who.level}` ${{{who.years}}} \\ {MARKS} {{}} {who.level.value} </script> <!-- \u2028 --> {3}")


def conclude(who: Profile, now: State) -> Result:
    said = "keen" if who.keen else MARKS
    same = said == "keen" and said != MARKS and said in ("keen", "calm")
    return Result(1 if same else 0, f"{said}{'!' if same else '?'}")
