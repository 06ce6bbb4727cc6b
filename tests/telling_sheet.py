"""A worksheet that concludes something and tells gaps, one of a choice and one of a row."""

TELLING = '''
id = "trial"
tool = "X1"
edition = 1
label = "Trial"
hint = "H."
[[outcomes]]
key = "known"
label = "It is known"
hint = "Keep telling it."
when = { question = "known", is = "all" }
[[outcomes.reasons]]
key = "all"
label = "Everyone knows of it."
when = { question = "known", is = "all" }
[[outcomes]]
key = "hidden"
label = "It is hardly known"
hint = "Tell it to those who carry it."
[[steps]]
key = "only"
number = 1
chapter = "1"
label = "Step"
hint = "H."
[[steps.questions]]
key = "known"
kind = "select_one"
mark = "public"
depth = "short"
chapter = "2.1"
short_label = "Who knows"
label = "Who knows of it?"
hint = "H."
why = "W."
example = "E."
choices = [ { key = "few", label = "Few" }, { key = "all", label = "All" } ]
[[steps.questions.gaps]]
key = "few_know"
label = "Few know of it."
next_step = "Present it to all heads of service."
when = { question = "known", is = "few" }
[[steps.questions]]
key = "skills"
kind = "rating_table"
mark = "public"
depth = "short"
chapter = "4.2"
short_label = "Skills"
label = "How well?"
hint = "H."
why = "W."
example = "E."
low = 1
levels = [ { key = "weak", label = "Weak" }, { key = "good", label = "Good" } ]
rows = [ { key = "talk", label = "Talking", next_step = "Meet every month." } ]
'''
