package org.ohms.web.shared;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.page.Page;
import org.ohms.shared.page.PageRequest;

/** A list of which a page shows one part, by the address; what the tag {@code ohms:pager} asks of it. */
public abstract class PagedList<R> implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int ROWS = 25;

    private final int size;
    private int first;
    private transient List<R> rows = List.of();
    private long total;

    protected PagedList() {
        this(ROWS);
    }

    /** @param size how many lines a part has at most */
    protected PagedList(int size) {
        this.size = size;
    }

    /** The part the address asks for. */
    protected PageRequest wanted() {
        return new PageRequest(first, size);
    }

    protected void show(Page<R> page) {
        rows = page.rows();
        total = page.total();
    }

    public List<R> getRows() {
        return rows;
    }

    public long getTotal() {
        return total;
    }

    public int getFirst() {
        return first;
    }

    public int getSize() {
        return size;
    }

    public String getPart() {
        return Integer.toString(first);
    }

    public void setPart(@Nullable String part) {
        first = part != null && part.matches("\\d{1,7}") ? Integer.parseInt(part) : 0;
    }
}
