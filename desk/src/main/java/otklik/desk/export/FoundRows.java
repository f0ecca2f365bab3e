package otklik.desk.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.AbstractList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.IntConsumer;
import otklik.sink.search.ComplaintSearch;
import otklik.sink.search.Found;
import otklik.sink.search.FoundComplaint;
import otklik.sink.search.SearchRequest;

/**
 * Everything that a search finds, read page by page while somebody goes through it: it is never
 * whole in memory. Can only be gone through from its beginning.
 */
final class FoundRows extends AbstractList<FoundComplaint> {

  private static final int PAGE = 500;

  private final ComplaintSearch search;
  private final SearchRequest request;
  private final int size;
  private final IntConsumer progress;

  /**
   * @param size how many there are, or shall be read at most
   * @param progress is told how many have been read
   */
  FoundRows(ComplaintSearch search, SearchRequest request, int size, IntConsumer progress) {
    this.search = search;
    this.request = request;
    this.size = size;
    this.progress = progress;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public FoundComplaint get(int index) {
    throw new UnsupportedOperationException("rows are read one after another");
  }

  @Override
  public Iterator<FoundComplaint> iterator() {
    return new Pages();
  }

  private final class Pages implements Iterator<FoundComplaint> {

    private List<FoundComplaint> page = List.of();
    private String after;
    private int inPage;
    private int read;
    private boolean last;

    @Override
    public boolean hasNext() {
      if (read >= size) {
        return false;
      }
      if (inPage == page.size() && !last) {
        turn();
      }
      return inPage < page.size();
    }

    private void turn() {
      try {
        Found found = search.search(request.page(PAGE, after));
        page = found.complaints();
        after = found.next();
        last = after == null;
        inPage = 0;
        progress.accept(read);
      } catch (IOException e) {
        throw new UncheckedIOException("the index did not answer", e);
      }
    }

    @Override
    public FoundComplaint next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      read++;
      return page.get(inPage++);
    }
  }
}
