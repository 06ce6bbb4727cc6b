"""Results leave and come in as XML from the command line, and nothing is half done."""

from collections.abc import Callable
from pathlib import Path

from cli.conftest import Run


def test_results_go_out_and_come_in(run: Run, town: Path, tmp_path: Path) -> None:
    out = tmp_path / "results.xml"
    assert run("export", town, out, "--language", "en").code == 0
    said = out.read_text("utf-8")
    assert 'version="2.03"' in said and "strongcity:edition=\"public\"" in said
    looked = run("import", town, out, "--dry-run", "--language", "en")
    assert looked.code == 0 and "Changed: 0." in looked.out and "New: 0." in looked.out
    first = said.index("<title>", said.index("<indicator"))
    place = said.index("</narrative>", first)
    out.write_text(said[:place] + " (new words)" + said[place:], "utf-8")
    assert "would change" in run("import", town, out, "--dry-run", "--language", "en").out
    assert "Changed: 1." in run("import", town, out, "--language", "en").out
    again = run("import", town, out, "--language", "en")
    assert again.code == 0 and "Changed: 0." in again.out


def test_what_cannot_be_done_is_said_in_one_line(refused: Callable[..., str], town: Path,
                                                 tmp_path: Path) -> None:
    bomb = tmp_path / "bomb.xml"
    bomb.write_text('<!DOCTYPE x [<!ENTITY a "ha">]><x>&a;</x>', "utf-8")
    assert "can do harm" in refused("import", town, bomb, "--language", "en")
    for words in (("export", town, tmp_path / "o.xml"), ("import", town, bomb)):
        assert "Leave out --register" in refused(*words, "--register", "readings",
                                                 "--language", "en")
    assert not (tmp_path / "o.xml").exists()
