"""One page of each kind, and each state that looks different."""

CALCULATOR = "calculators/connection-target/"
KINDS = {
    "home": "",
    "home, answered": "#level=student&connections=50",
    "calculator": CALCULATOR,
    "calculator, answered": f"{CALCULATOR}#level=mid&industry=legal&years=8&connections=6000",
    "calculator, misread": f"{CALCULATOR}#level=nobody",
    "method": f"{CALCULATOR}method/",
    "plan, answered": "calculators/growth-plan/#connections=120&aim=650",
    "plan's method": "calculators/growth-plan/method/",
    "writing rules": "rules/",
    "advice": "advice/approach-strangers-to-talk/",
    "benchmark": "benchmarks/career-level/",
    "question": "questions/connect-with-strangers/",
    "source": "sources/smprotips-average/",
    "topic": "topics/how-many/",
    "audience": "for/student/",
    "glossary": "glossary/",
    "all advice": "advice/",
    "all benchmarks": "benchmarks/",
    "all sources": "sources/",
    "written": "about/",
    "not found": "404.html",
}
