"""Two who bring the same file at once: it is stored for one, and the other is told."""

from tests.faults.district import importer, open_wave, rows_that_stand, undo_newest


def test_of_two_imports_of_the_same_file_at_once_one_is_stored_and_one_is_told(
    store, store_url, files, process
):
    store.dispose()
    assert process.whole(store_url, "roster") == "stored"
    open_wave(store_url)
    assert process.whole(store_url, "answers") == "stored"
    whole = rows_that_stand(store_url)
    with importer(files) as other:
        for _ in range(3):
            undo_newest(store_url)
            for one in (process, other):
                one.begin(store_url, "answers")
            assert sorted([process.words()[-1], other.words()[-1]]) == ["recognized", "stored"]
            assert rows_that_stand(store_url) == whole
