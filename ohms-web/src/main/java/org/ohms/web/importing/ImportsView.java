package org.ohms.web.importing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.AccountNames;
import org.ohms.patients.importing.ImportColumn;
import org.ohms.patients.importing.ImportColumns;
import org.ohms.patients.importing.ImportKindRow;
import org.ohms.patients.importing.ImportProgress;
import org.ohms.patients.importing.Imports;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.page.PageRequest;
import org.ohms.web.shared.ShowsRefusals;

/** All imports, and the way to bring in another list. */
@Named
@ViewScoped
@ShowsRefusals
public class ImportsView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int ROWS = 25;

    @Inject
    transient ImportColumns columns;

    @Inject
    transient Imports imports;

    @Inject
    transient AccountNames names;

    private int first;
    private long total;
    private transient List<ImportProgress> rows = List.of();
    private transient List<String> sources = List.of();
    private transient List<ImportKindRow> kinds = List.of();
    private transient Map<AccountId, String> people = Map.of();

    /** Reads the part of the list the address asks for. */
    public void load() {
        kinds = imports.kinds();
        sources = imports.sources();
        var page = imports.list(new PageRequest(first, ROWS));
        rows = page.rows();
        total = page.total();
        people =
                names.of(rows.stream().map(ImportProgress::createdBy).distinct().toList());
    }

    public String by(ImportProgress row) {
        return people.getOrDefault(row.createdBy(), "");
    }

    public List<ImportProgress> getRows() {
        return rows;
    }

    /** The systems lists came from already. */
    public List<String> getSources() {
        return sources;
    }

    /** What a list of this sort may have. */
    public List<ImportColumn> columns(ImportKindRow sort) {
        return columns.of(sort.name());
    }

    public List<ImportKindRow> getKinds() {
        return kinds;
    }

    public long getTotal() {
        return total;
    }

    public int getFirst() {
        return first;
    }

    public int getSize() {
        return ROWS;
    }

    public String getPart() {
        return Integer.toString(first);
    }

    public void setPart(@Nullable String part) {
        first = part != null && part.matches("\\d{1,7}") ? Integer.parseInt(part) : 0;
    }
}
